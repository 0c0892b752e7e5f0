package parley.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.local.command.RebuildCommand;
import parley.local.endtoend.Storm.Agreed;
import parley.local.endtoend.Storm.Shown;
import parley.local.stack.Child;
import parley.local.stack.Stack;

/**
 * Two hundred customers and more say OK once, twice, late, for somebody else, by words and by buttons, while prices change,
 * records come twice, the provider misbehaves and the engine is killed: what the provider took is what was agreed, once, at
 * the amount shown.
 */
class ChargesAreWhatWasAgreedTest {

    private static final int CUSTOMERS = 240;
    private static final int GOODS = 12;
    private static final int ROUNDS = 6;
    private static final long SEED = 20_261_122;
    private static final List<String> MANNERS =
            List.of("", "delayMs=1500", "lose=true", "twice=true", "refuse=true", "lose=true&twice=true");

    private final Random random = new Random(SEED);
    private final Storm storm = new Storm(Product.running().stack());

    @Test
    void chargesAreTheAgreementsAtTheShownAmount() throws Exception {
        Child engine = Product.running().stack().child("engine-1");
        furnish();
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            wish(customer, 0);
        }
        await().atMost(Duration.ofMinutes(2)).pollDelay(Duration.ZERO).until(() -> {
            storm.look(Duration.ofMillis(500));
            return offered() == CUSTOMERS;
        });
        for (int round = 1; round <= ROUNDS; round++) {
            storm.behave(MANNERS.get(round % MANNERS.size()));
            act(round);
            if (round == 2 || round == 4) {
                engine.kill();
                engine.start();
            }
            storm.look(Duration.ofMillis(500));
        }
        storm.behave("");
        end();
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(2))
                .until(this::isSettled);

        List<Agreed> agreed = storm.agreements("storm-");
        Map<String, List<Long>> charges = storm.charges();
        System.out.printf(
                "%d customers, %d agreements, %d charged, seed %d%n",
                CUSTOMERS,
                agreed.size(),
                agreed.stream().filter(ChargesAreWhatWasAgreedTest::isPaid).count(),
                SEED);
        assertThat(agreed).hasSizeGreaterThan(CUSTOMERS / 2);
        assertThat(agreed).allSatisfy(each -> {
            assertThat(storm.shownAmount(each)).as("shown %s", each).isEqualTo(each.amount());
            assertThat(charges.getOrDefault(each.id(), List.of()))
                    .as("charges of %s", each)
                    .isEqualTo(isPaid(each) ? List.of(each.amount()) : List.of());
        });
        Stack stack = Product.running().stack();
        assertThat(RebuildCommand.verify(stack.database(), stack.settings().home()))
                .as("after all this, everything folds again to what stands, byte for byte")
                .isZero();
    }

    private void end() {
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            text(customer, "end", "no thanks");
        }
        await().atMost(Duration.ofMinutes(3)).pollDelay(Duration.ZERO).until(() -> {
            storm.look(Duration.ofMillis(500));
            return IntStream.range(0, CUSTOMERS).allMatch(customer -> storm.isAccepted("end-" + customer));
        });
    }

    private static boolean isPaid(Agreed agreed) {
        return agreed.settlement().equals("SUCCEEDED");
    }

    private void furnish() {
        for (int good = 0; good < GOODS; good++) {
            price(good, 1000 + good, "first");
        }
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            storm.tell("storm-" + customer, "profile-" + customer, "account.profile", """
                    {"address":"1 quai Est, 69002 Lyon","deliveryMode":"Colissimo","paymentMean":"Visa"}""");
        }
        storm.look(Duration.ofSeconds(2));
    }

    private void price(int good, long cents, String when) {
        storm.tell("*", "good-" + good + "-" + when, "account.product", """
                {"number":"ST-%d","name":"Thing %d","price":{"minor":%d,"currency":"EUR"},"sizes":[{"pieces":9999}],
                 "attributes":{"kind":["stormthing%d"]}}""".formatted(good, good, cents, good));
    }

    private int offered() {
        int offered = 0;
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            if (storm.offers(conversation(customer)).isEmpty()) {
                wish(customer, random.nextInt(1_000_000) + 100);
            } else {
                offered++;
            }
        }
        return offered;
    }

    private void wish(int customer, int time) {
        say(customer, "wish-" + time, "customer.choice", """
                "payload":"intent:product.find","label":"a stormthing%d"
                """.formatted(customer % GOODS));
    }

    private void act(int round) {
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            String id = round + "-" + customer;
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> text(customer, "ok-" + id, "OK");
                case 3 -> {
                    text(customer, "ok-" + id, "yes please");
                    text(customer, "ok-" + id, "yes please");
                }
                case 4 -> {
                    text(customer, "ok-" + id, "OK");
                    text(customer, "again-" + id, "OK");
                }
                case 5 ->
                    storm.say(conversation(customer), "thief", "thief-" + id, "customer.message", "\"text\":\"OK\"");
                case 6, 7 -> tap(customer, "tap-" + id, 0);
                case 8 -> tap(customer, "tap-" + id, 1);
                case 9 -> price(customer % GOODS, 1000 + random.nextInt(5000), id);
                case 10 -> wish(customer, 10 + round);
                default -> text(customer, "no-" + id, "no thanks");
            }
        }
        storm.look(Duration.ofMillis(500));
    }

    private void tap(int customer, String id, int back) {
        List<Shown> offers = storm.offers(conversation(customer));
        if (offers.size() > back) {
            Shown offer = offers.get(offers.size() - 1 - back);
            say(
                    customer,
                    id,
                    "customer.confirm",
                    "\"proposalId\":\"%s\",\"version\":%d".formatted(offer.proposal(), offer.version()));
        }
    }

    private void text(int customer, String id, String words) {
        say(customer, id, "customer.message", "\"text\":\"" + words + "\"");
    }

    private void say(int customer, String id, String type, String data) {
        storm.say(conversation(customer), "storm-" + customer, id + "-" + customer, type, data);
    }

    private static String conversation(int customer) {
        return "storm-conversation-" + customer;
    }

    private boolean isSettled() {
        storm.look(Duration.ofMillis(500));
        List<Agreed> agreed = storm.agreements("storm-");
        return !agreed.isEmpty()
                && agreed.stream()
                        .noneMatch(each -> each.settlement().equals("INTENT")
                                || each.settlement().equals("UNKNOWN"));
    }
}
