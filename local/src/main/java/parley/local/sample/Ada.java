package parley.local.sample;

import static parley.local.sample.Facts.article;
import static parley.local.sample.Facts.line;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import parley.messages.CustomerRef;

/** Has everything: orders in every state, a contract, a year of bills of which the last could not be collected. */
final class Ada {

    private static final String CONTRACT = "T-7001";
    private static final String CARD = "Visa ending 4242";
    private static final long MONTHLY = 4990;
    private static final int MONTHS = 12;
    private static final List<String> BALANCES = List.of(
            "12.40", "9.85", "27.10", "22.35", "18.00", "14.75", "31.20", "26.90", "20.15", "16.60", "11.05", "24.30");
    private static final List<String> GIGABYTES =
            List.of("18.2", "21.7", "16.9", "24.4", "30.1", "27.8", "19.5", "22.6", "25.3", "28.9", "23.1", "20.4");

    private Ada() {}

    static SampleCustomer asOf(LocalDate today) {
        Facts facts = new Facts(today);
        facts.profile(
                "Ada Palmer",
                "14 rue des Lilas, 75011 Paris",
                "ada.palmer@example.org",
                "+33 6 12 34 56 78",
                "Colissimo, at home",
                CARD);
        orders(facts);
        telephone(facts);
        levels(facts);
        return new SampleCustomer(
                new CustomerRef("c-42", "Ada", "en", "Europe/Paris"),
                "orders, parcels, a year of bills, one of them overdue",
                facts.all());
    }

    private static void orders(Facts facts) {
        facts.order("1042", "shipped", facts.ago(4), facts.ago(2), facts.in(1), line("Trail shoes Ridge 38", 1, 12900))
                .shipment("S-881", "1042", "shipped", facts.ago(2), facts.in(1), null, "Colissimo")
                .orderBill("F-1042", "1042", facts.ago(4), 12900)
                .paidOrder("P-1042", "1042", facts.ago(4), 12900, CARD)
                .order(
                        "1057",
                        "confirmed",
                        facts.ago(1),
                        facts.ago(1),
                        facts.in(4),
                        line("Phone case Clear", 2, 1490),
                        line("USB-C cable 2 m", 1, 990))
                .paidOrder("P-1057", "1057", facts.ago(1), 3970, CARD)
                .order(
                        "1031",
                        "delivered",
                        facts.ago(21),
                        facts.ago(18),
                        facts.ago(18),
                        line("Headphones Aria", 1, 8900))
                .paidOrder("P-1031", "1031", facts.ago(21), 8900, CARD)
                .shipment("S-842", "1031", "delivered", facts.ago(20), facts.ago(18), facts.ago(18), "Chronopost")
                .order(
                        "1008",
                        "returned",
                        facts.ago(48),
                        facts.ago(12),
                        facts.ago(44),
                        line("Rain jacket Brume M", 1, 7900))
                .paidOrder("P-1008", "1008", facts.ago(48), 7900, CARD)
                .refund("R-310", "pending", "1008", facts.ago(3), 7900, CARD)
                .order("987", "cancelled", facts.ago(75), facts.ago(74), null, line("Desk lamp Lumo", 1, 4500))
                .paidOrder("P-987", "987", facts.ago(75), 4500, CARD)
                .order(
                        "942",
                        "delivered",
                        facts.ago(190),
                        facts.ago(186),
                        facts.ago(186),
                        article("TR-102", "Chino Arles, grey", "40", 5990))
                .paidOrder("P-942", "942", facts.ago(190), 5990, CARD)
                .refund("R-288", "succeeded", "987", facts.ago(70), 4500, CARD);
    }

    private static void telephone(Facts facts) {
        facts.contract(
                CONTRACT,
                "Fibre & Mobile 50 GB",
                MONTHLY,
                facts.dayOfMonth(16, 15),
                facts.dayOfMonth(-8, 14),
                30,
                "Fibre at home up to 2 Gbit/s, 50 GB of mobile data in France and the EU, unlimited calls and texts.");
        for (int monthsAgo = MONTHS; monthsAgo >= 2; monthsAgo--) {
            LocalDate issued = facts.dayOfMonth(monthsAgo, 2);
            facts.bill(invoice(issued), CONTRACT, issued, MONTHLY, 0)
                    .paid("P-" + YearMonth.from(issued), invoice(issued), issued.plusDays(3), MONTHLY, CARD);
        }
        LocalDate last = facts.dayOfMonth(1, 2);
        facts.bill(invoice(last), CONTRACT, last, MONTHLY + 600, MONTHLY + 600)
                .refused(
                        "P-" + YearMonth.from(last),
                        invoice(last),
                        last.plusDays(3),
                        MONTHLY + 600,
                        CARD,
                        "card_expired");
    }

    private static String invoice(LocalDate issuedOn) {
        return "F-" + YearMonth.from(issuedOn);
    }

    private static void levels(Facts facts) {
        for (int monthsAgo = MONTHS; monthsAgo >= 1; monthsAgo--) {
            LocalDate day = facts.dayOfMonth(monthsAgo, 1);
            int place = MONTHS - monthsAgo;
            facts.reading("balance", day, BALANCES.get(place), "EUR")
                    .reading("data_used", day, GIGABYTES.get(place), "GB")
                    .reading("points", day, Integer.toString(340 + 45 * place), "points");
        }
        facts.reading("balance", facts.ago(1), "17.80", "EUR")
                .reading("data_used", facts.ago(1), "13.7", "GB")
                .reading("points", facts.ago(1), "915", "points")
                .reading("electricity", facts.ago(30), "10412", "kWh")
                .reading("electricity", facts.ago(1), "10655", "kWh");
    }
}
