package parley.rulebook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.rulebook.lint.SystemKeys;

/**
 * A made-up pack of any size: six rules a topic, as authors write them. One asks for a state, two join a second list, one
 * collects, one sums up, one reads a level at a date. {@link ClipsTwin} holds the same six for CLIPS.
 */
final class BenchPack {

    static final int RULES_OF_A_TOPIC = 6;

    private static final String NAME = "bench";

    /** A file of sixty rules is a long one. */
    private static final int TOPICS_OF_A_FILE = 10;

    /** The six keys that these rules say, beside those that every pack must have. */
    private static final List<String> KEYS = List.of("order", "parcel", "invoice", "which", "paid", "balance");

    @SuppressWarnings("InlineFormatString")
    private static final String TOPIC = """

        rule "%1$d: order on its way"
        when
            $s : Situation( intent == "topic.%1$d" )
            $o : Order( status == Order.Status.SHIPPED, total.minor > %1$d ) from Meant.order($s)
        then
            suggest.reply("order", $o);
        end

        rule "%1$d: parcel of the order"
        when
            $s : Situation( intent == "topic.%1$d" )
            $o : Order( $number : number, status == Order.Status.SHIPPED ) from Meant.order($s)
            $p : Shipment( orderNumber == $number, expectedOn != null, expectedOn >= $s.today ) from $s.shipments
        then
            suggest.reply("parcel", $o, $p);
        end

        rule "%1$d: open invoice of the order"
        when
            $s : Situation( intent == "topic.%1$d" )
            $o : Order( $number : number ) from Meant.order($s)
            $i : Invoice( orderNumber == $number, due.minor > %1$d ) from $s.invoices
        then
            suggest.reply("invoice", $o, $i);
        end

        rule "%1$d: which order"
        when
            $s : Situation( intent == "topic.%1$d", slot("order") == null )
            $choices : List( size > 1 ) from collect( Order( open ) from $s.orders )
        then
            suggest.ask("which", "order");
        end

        rule "%1$d: paid in total"
        when
            $s : Situation( intent == "topic.%1$d" )
            accumulate( Payment( direction == Payment.Direction.CHARGE, $sum : amount ) from $s.payments;
                        $total : total($sum); $total != null )
        then
            suggest.reply("paid").with("total", $total);
        end

        rule "%1$d: balance at the day"
        when
            $s : Situation( intent == "topic.%1$d" )
            $r : Reading( value > %1$d ) from $s.readingAsOf("balance")
        then
            suggest.reply("balance", $r).with("value", $r.value());
        end
        """;

    private BenchPack() {}

    /**
     * Writes the pack.
     *
     * @return its name
     */
    static String write(Path rulesFolder, int rules) throws IOException {
        Path folder = rulesFolder.resolve(NAME);
        Files.createDirectories(folder.resolve("wording"));
        Files.writeString(folder.resolve("pack.yaml"), """
            name: bench
            brands: [bench]
            defaultLanguage: en
            defaultZone: UTC
            """);
        String wording = Stream.concat(SystemKeys.ALL.stream(), KEYS.stream())
                .map(key -> key + ": word\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("wording/en.yaml"), wording);
        for (int file = 0; file * TOPICS_OF_A_FILE < topics(rules); file++) {
            writeFile(rulesFolder, file, topics(rules), "");
        }
        return NAME;
    }

    /** Saves one of its files again, with a comment that makes it another version. */
    static void edit(Path rulesFolder, int rules, String comment) throws IOException {
        writeFile(rulesFolder, 0, topics(rules), "// " + comment + "\n");
    }

    private static void writeFile(Path rulesFolder, int file, int topics, String comment) throws IOException {
        StringBuilder drl = new StringBuilder(comment).append("package rules.bench;\n");
        int first = file * TOPICS_OF_A_FILE;
        for (int topic = first; topic < Math.min(topics, first + TOPICS_OF_A_FILE); topic++) {
            drl.append(TOPIC.formatted(topic));
        }
        Files.writeString(rulesFolder.resolve(NAME).resolve("topics" + file + ".drl"), drl);
    }

    static int topics(int rules) {
        return Math.ceilDiv(rules, RULES_OF_A_TOPIC);
    }
}
