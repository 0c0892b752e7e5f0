package parley.conversation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.Order;
import parley.conversation.agreement.AddressChange;
import parley.conversation.agreement.Cancellation;
import parley.conversation.agreement.ContractEnd;
import parley.conversation.agreement.Deal;
import parley.conversation.agreement.NewsChoice;
import parley.conversation.agreement.Purchase;
import parley.conversation.agreement.SendingBack;
import parley.conversation.decision.Card;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Phrase;
import parley.conversation.decision.Proposal;
import parley.conversation.decision.Question;
import parley.conversation.intent.Slot;
import parley.conversation.shopping.Shelf;

/** Makes offers: their id, version, words and time. Pure. */
public final class Offers {

    /** How long an offer stands. Long enough to fetch a wallet, short enough that prices rarely change meanwhile. */
    public static final Duration VALIDITY = Duration.ofMinutes(15);

    /** Why an offer is made. */
    public enum Why {
        /** Nothing of the kind stood before. */
        NEW,
        /** The customer wanted it otherwise. */
        AMENDED,
        /** Price or terms are not what was shown. */
        CHANGED,
        /** The customer said yes too late. */
        EXPIRED,
        /** The customer said yes when something else was said last. */
        AGAIN
    }

    private Offers() {}

    /** An offer as a rule suggests it: it takes the place of an open one about the same thing. */
    public static Decision.Propose suggested(Situation situation, Deal deal) {
        Deal before = situation.offer();
        return propose(situation, deal, before == null ? Why.NEW : after(before, deal));
    }

    /** Why an advisor offers it. */
    static Why whyOf(Conversation conversation, Deal deal) {
        Proposal before = conversation.offer();
        return before == null ? Why.NEW : after(before.deal(), deal);
    }

    private static Why after(Deal before, Deal now) {
        if (before.equals(now)) {
            return Why.AGAIN;
        }
        return before.isAboutTheSame(now) ? Why.AMENDED : Why.NEW;
    }

    /** The same offer once more, as it stands now. */
    static Decision again(Situation situation, Proposal offer, Why why) {
        return switch (offer.deal().standing(situation.facts(), situation.today())) {
            case Deal.Standing.Same ignored -> propose(situation, offer.deal(), why);
            case Deal.Standing.Changed changed -> propose(situation, changed.deal(), Why.CHANGED);
            case Deal.Standing.Gone ignored -> gone();
        };
    }

    static Decision gone() {
        return Decision.Reply.plain("proposal.gone");
    }

    static Decision.Propose propose(Situation situation, Deal deal, Why why) {
        Proposal proposal = proposal(situation.conversation(), deal, why, situation.now());
        return new Decision.Propose(proposal, List.of(), otherwise(situation, deal));
    }

    /** Another version of the open offer about the same thing; without one the first version of a new offer. */
    static Proposal proposal(Conversation conversation, Deal deal, Why why, Instant now) {
        Proposal before = conversation.offer();
        Proposal replaced = before != null && before.deal().isAboutTheSame(deal) ? before : null;
        return new Proposal(
                replaced == null ? id(conversation) : replaced.id(),
                replaced == null ? 1 : replaced.version() + 1,
                deal,
                content(deal, why),
                card(deal),
                now.plus(VALIDITY));
    }

    /** What is bought was looked for bit by bit, and after the offer one may go on: "in blue", "cheaper". */
    private static @Nullable Question otherwise(Situation situation, Deal deal) {
        if (!(deal instanceof Purchase)) {
            return null;
        }
        Shelf shelf = situation.shelf();
        if (shelf.isVague()) {
            Question before = situation.conversation().question();
            return before != null && before.missing().equals(Question.WISH) ? before : null;
        }
        String kept = String.join("\n", shelf.kept());
        return new Question(
                situation.understanding().intent(), Question.WISH, List.of(new Slot.Text(Question.WISH, kept, kept)));
    }

    /** The entry that makes an offer has a place in its conversation that nothing else has. */
    private static String id(Conversation conversation) {
        String place = conversation.id() + "/offer/" + (conversation.lastSeq() + 1);
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Phrase content(Deal deal, Why why) {
        Phrase.Value.Words reason = new Phrase.Value.Words(why.name());
        return switch (deal) {
            case Purchase purchase ->
                Phrase.of("proposal.purchase")
                        .with("why", reason)
                        .with("total", new Phrase.Value.Sum(purchase.charge()));
            case Cancellation cancellation ->
                Phrase.of("proposal.cancellation")
                        .with("why", reason)
                        .with("number", new Phrase.Value.Words(cancellation.orderNumber()))
                        .with("refund", new Phrase.Value.Sum(cancellation.refund()));
            case SendingBack back ->
                Phrase.of("proposal.return")
                        .with("why", reason)
                        .with("number", new Phrase.Value.Words(back.orderNumber()))
                        .with("refund", new Phrase.Value.Sum(back.refund()));
            case AddressChange change ->
                Phrase.of("proposal.address")
                        .with("why", reason)
                        .with("address", new Phrase.Value.Words(change.address()));
            case NewsChoice choice ->
                Phrase.of("proposal.news").with("why", reason).with("wanted", yesOrNo(choice.wanted()));
            case ContractEnd end ->
                Phrase.of("proposal.contract_end")
                        .with("why", reason)
                        .with("plan", new Phrase.Value.Words(end.plan()))
                        .with("day", new Phrase.Value.Day(end.lastDay()));
        };
    }

    private static Phrase.Value yesOrNo(boolean yes) {
        return new Phrase.Value.Words(yes ? "YES" : "NO");
    }

    private static @Nullable Card card(Deal deal) {
        if (!(deal instanceof Purchase purchase)) {
            return null;
        }
        List<Phrase> lines = new ArrayList<>();
        purchase.lines().forEach(line -> lines.add(line(line)));
        lines.add(Phrase.of("proposal.to").with("address", new Phrase.Value.Words(purchase.address())));
        lines.add(Phrase.of("proposal.by").with("delivery", new Phrase.Value.Words(purchase.delivery())));
        lines.add(Phrase.of("proposal.mean").with("mean", new Phrase.Value.Words(purchase.mean())));
        return new Card(Phrase.of("proposal.title").with("total", new Phrase.Value.Sum(purchase.charge())), lines);
    }

    /** An article of an offer or a receipt. */
    static Phrase line(Order.Line line) {
        String size = line.size();
        return Phrase.of("proposal.line")
                .with("quantity", new Phrase.Value.Number(BigDecimal.valueOf(line.quantity())))
                .with("product", new Phrase.Value.Words(line.product()))
                .with("size", new Phrase.Value.Words(size == null ? "none" : size))
                .with("price", new Phrase.Value.Sum(line.price()));
    }
}
