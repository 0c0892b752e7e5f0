package parley.local.sample;

import static parley.local.sample.Facts.line;

import java.time.LocalDate;
import java.time.YearMonth;
import parley.messages.CustomerRef;

/** Speaks French; a late parcel, and bills that are all paid. */
final class Benoit {

    private static final String CONTRACT = "T-7215";
    private static final String DEBIT = "prélèvement sur le compte finissant par 889";
    private static final long MONTHLY = 1999;

    private Benoit() {}

    static SampleCustomer asOf(LocalDate today) {
        Facts facts = new Facts(today);
        facts.profile(
                        "Benoît Girard",
                        "3 place du Marché, 69002 Lyon",
                        "benoit.girard@example.org",
                        "+33 6 98 76 54 32",
                        "Mondial Relay, point 690",
                        "prélèvement sur le compte finissant par 889")
                .order(
                        "2077",
                        "shipped",
                        facts.ago(9),
                        facts.ago(7),
                        facts.ago(2),
                        line("Cafetière Moka 6 tasses", 1, 3490))
                .shipment("S-905", "2077", "delayed", facts.ago(7), facts.in(2), null, "Mondial Relay")
                .order(
                        "2081",
                        "placed",
                        facts.ago(1),
                        facts.ago(1),
                        facts.in(5),
                        line("Filtres en papier, lot de 100", 3, 450))
                .contract(
                        CONTRACT,
                        "Mobile 20 Go",
                        MONTHLY,
                        facts.dayOfMonth(10, 1),
                        null,
                        10,
                        "20 Go en France et dans l'UE, appels et SMS illimités, sans engagement.");
        for (int monthsAgo = 10; monthsAgo >= 1; monthsAgo--) {
            LocalDate issued = facts.dayOfMonth(monthsAgo, 5);
            String number = "G-" + YearMonth.from(issued);
            facts.bill(number, CONTRACT, issued, MONTHLY, 0)
                    .paid("Q-" + YearMonth.from(issued), number, issued.plusDays(5), MONTHLY, DEBIT)
                    .reading("data_used", facts.dayOfMonth(monthsAgo, 1), 6 + monthsAgo + ".5", "Go");
        }
        facts.reading("data_used", facts.ago(1), "11.2", "Go")
                .reading("balance", facts.ago(1), "4.20", "EUR")
                .reading("points", facts.ago(1), "120", "points");
        return new SampleCustomer(
                new CustomerRef("c-43", "Benoît", "fr", "Europe/Paris"),
                "parle français ; un colis en retard",
                facts.all());
    }
}
