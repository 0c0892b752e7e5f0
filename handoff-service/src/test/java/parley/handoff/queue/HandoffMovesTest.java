package parley.handoff.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import parley.handoff.queue.Handoff.Writer;

/** Whatever advisors, leases and the customer do, in whatever order. */
class HandoffMovesTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(45);

    @Property(tries = 400)
    void aLeaseEndsBeforeTheNextOneBegins(@ForAll("deeds") List<Deed> deeds) {
        List<Held> held = new ArrayList<>();
        play(deeds, (before, step, now) -> {
            if (step instanceof Step.Moved moved && moved.move() instanceof Move.Claimed claimed) {
                held.add(new Held(claimed.advisor(), now));
                assertThat(before.state())
                        .satisfiesAnyOf(
                                state -> assertThat(state).isNotInstanceOf(HandoffState.Assigned.class),
                                state -> assertThat(((HandoffState.Assigned) state).isExpiredAt(now))
                                        .isTrue());
            }
        });
        assertThat(held).isSortedAccordingTo((a, b) -> a.from().compareTo(b.from()));
    }

    @Property(tries = 400)
    void eachClaimRaisesTheFenceAndNothingElseDoes(@ForAll("deeds") List<Deed> deeds) {
        play(deeds, (before, step, now) -> {
            if (step instanceof Step.Moved moved) {
                long raised = moved.move() instanceof Move.Claimed ? 1 : 0;
                assertThat(moved.after().fence()).isEqualTo(before.fence() + raised);
            }
        });
    }

    @Property(tries = 400)
    void onlyTheHolderOfTheLatestClaimSpeaks(@ForAll("deeds") List<Deed> deeds) {
        play(deeds, (before, step, now) -> {
            if (step instanceof Step.Moved moved && moved.move() instanceof Move.Replied replied) {
                assertThat(before.state()).isInstanceOfSatisfying(HandoffState.Assigned.class, state -> {
                    assertThat(state.advisor()).isEqualTo(replied.advisor());
                    assertThat(now).isBefore(state.leaseUntil());
                });
            }
        });
    }

    @Property(tries = 400)
    void whatIsResolvedStaysResolved(@ForAll("deeds") List<Deed> deeds) {
        play(deeds, (before, step, now) -> {
            if (before.state() instanceof HandoffState.Resolved) {
                assertThat(step).isNotInstanceOf(Step.Moved.class);
            }
        });
    }

    @Property(tries = 400)
    void anOfferNeverInterruptsTheWaiting(@ForAll("deeds") List<Deed> deeds) {
        play(deeds, (before, step, now) -> {
            if (step instanceof Step.Moved moved
                    && (moved.move() instanceof Move.Offered
                            || moved.move() instanceof Move.Declined
                            || moved.move() instanceof Move.OfferLapsed)) {
                assertThat(moved.after().state().since())
                        .isEqualTo(before.state().since());
            }
        });
    }

    private static void play(List<Deed> deeds, Check check) {
        Handoff handoff = Handoff.requested(new HandoffKey("acme", "h-1"), "conv-1", START);
        Instant now = START;
        for (Deed deed : deeds) {
            now = now.plusSeconds(deed.later());
            Step step = deed.on(handoff, now);
            check.that(handoff, step, now);
            handoff = step instanceof Step.Moved moved ? moved.after() : handoff;
        }
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<String> advisors = Arbitraries.of("ann", "bob", "eve");
        Arbitrary<String> verbs = Arbitraries.of(
                "claim",
                "offer",
                "decline",
                "lapse",
                "reply",
                "return",
                "resolve",
                "snooze",
                "pass",
                "expire",
                "wake",
                "customer",
                "again");
        return Combinators.combine(
                        verbs,
                        advisors,
                        Arbitraries.longs().between(0, 60),
                        Arbitraries.longs().between(0, 2))
                .as(Deed::new)
                .list()
                .ofMaxSize(40);
    }

    /** Something that somebody tries; {@code stale} claims ago for those who write. */
    record Deed(String verb, String advisor, long later, long stale) {
        Step on(Handoff handoff, Instant now) {
            Writer writer = new Writer(advisor, handoff.fence() - stale);
            return switch (verb) {
                case "claim" -> handoff.claim(advisor, now, LEASE);
                case "offer" -> handoff.offer(advisor, now.plusSeconds(20), "{}");
                case "decline" -> handoff.decline(advisor);
                case "lapse" -> handoff.lapse(now);
                case "reply" -> handoff.reply(writer, "r", "words", now, LEASE);
                case "return" -> handoff.giveBack(writer, null, now);
                case "resolve" -> handoff.resolve(writer, "label", now);
                case "snooze" -> handoff.putAside(writer, now.plusSeconds(30), now);
                case "pass" -> handoff.passOn(writer, new Recipient("bob", null), null, now);
                case "expire" -> handoff.expire(now);
                case "wake" -> handoff.wake(now);
                case "customer" -> handoff.heardCustomer(now);
                default ->
                    handoff.state() instanceof HandoffState.Resolved
                            ? new Step.Unchanged(handoff)
                            : handoff.askAgain("h-2", now);
            };
        }
    }

    record Held(String advisor, Instant from) {}

    interface Check {
        void that(Handoff before, Step step, Instant now);
    }
}
