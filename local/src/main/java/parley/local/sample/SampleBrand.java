package parley.local.sample;

import static parley.local.sample.Facts.line;

import java.time.LocalDate;
import java.util.List;
import parley.messages.CustomerRef;

/** The customers of {@code acme}. */
public final class SampleBrand {

    private SampleBrand() {}

    /** All of them, with facts as if today were that day. */
    public static List<SampleCustomer> customers(LocalDate today) {
        return List.of(Ada.asOf(today), Benoit.asOf(today), nina(), carlos(today), lea(today));
    }

    private static SampleCustomer nina() {
        return new SampleCustomer(
                new CustomerRef("c-44", "Nina", "en", "Europe/London"), "new here: nothing on the account", List.of());
    }

    private static SampleCustomer carlos(LocalDate today) {
        Facts facts = new Facts(today);
        facts.profile(
                        "Carlos Mendes",
                        "22 Mill Lane, Leeds LS1 4AB",
                        "carlos@example.org",
                        "+44 7700 900123",
                        "DPD, at home",
                        "Mastercard ending 11")
                .order(
                        "3301",
                        "delivered",
                        facts.ago(6),
                        facts.ago(3),
                        facts.ago(3),
                        line("Kettle Swift 1.7 l", 1, 3900))
                .shipment("S-930", "3301", "delivered", facts.ago(5), facts.ago(3), facts.ago(3), "DPD")
                .order("3288", "shipped", facts.ago(15), facts.ago(13), facts.ago(9), line("Bike light Nova", 2, 2450))
                .shipment("S-918", "3288", "lost", facts.ago(13), facts.ago(9), null, "DPD");
        return new SampleCustomer(
                new CustomerRef("c-45", "Carlos", "en", "Europe/London"), "a parcel that got lost", facts.all());
    }

    private static SampleCustomer lea(LocalDate today) {
        Facts facts = new Facts(today);
        facts.profile(
                        "Léa Fontaine",
                        "8 quai de la Fosse, 44000 Nantes",
                        "lea@example.org",
                        "+33 7 11 22 33 44",
                        "Colissimo, à domicile",
                        null)
                .contract(
                        "T-7330",
                        "Fibre 1 Gbit/s",
                        3299,
                        facts.dayOfMonth(11, 20),
                        facts.dayOfMonth(-1, 19),
                        30,
                        "Fibre jusqu'à 1 Gbit/s, décodeur TV compris, engagement d'un an.")
                .bill("L-4711", "T-7330", facts.ago(5), 3299, 3299);
        return new SampleCustomer(
                new CustomerRef("c-46", "Léa", "fr", "Europe/Paris"),
                "un engagement qui se termine bientôt",
                facts.all());
    }
}
