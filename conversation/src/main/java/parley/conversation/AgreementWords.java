package parley.conversation;

import org.jspecify.annotations.Nullable;
import parley.conversation.account.Money;
import parley.conversation.agreement.AddressChange;
import parley.conversation.agreement.Cancellation;
import parley.conversation.agreement.ContractEnd;
import parley.conversation.agreement.Deal;
import parley.conversation.agreement.NewsChoice;
import parley.conversation.agreement.Purchase;
import parley.conversation.agreement.SendingBack;
import parley.conversation.agreement.Settlement;
import parley.conversation.decision.Agreement;
import parley.conversation.decision.Card;
import parley.conversation.decision.Phrase;
import parley.conversation.decision.Proposal;

/** What is said of an offer once it is answered. One key for all kinds of deals: the wording selects by {@code kind}. */
public final class AgreementWords {

    private AgreementWords() {}

    public static Phrase concluded(Proposal proposal, boolean agreed) {
        return about(agreed ? "agreement.agreed" : "agreement.declined", proposal.deal());
    }

    public static Phrase settled(Proposal proposal, Settlement settlement) {
        return about(
                switch (settlement) {
                    case INTENT -> "agreement.agreed";
                    case UNKNOWN -> "agreement.unknown";
                    case SUCCEEDED -> "agreement.succeeded";
                    case FAILED -> "agreement.failed";
                },
                proposal.deal());
    }

    /** What was agreed, when, and what became of it. */
    public static Phrase recalled(Agreement agreement) {
        return about("agreement.recall", agreement.proposal().deal())
                .with("at", new Phrase.Value.Moment(agreement.at()))
                .with("settlement", words(agreement.settlement().name()));
    }

    /** The particulars of what was paid: those of the offer, under another title. */
    public static @Nullable Card receipt(Proposal proposal) {
        Card shown = proposal.card();
        Money paid = proposal.total();
        return shown == null || paid == null
                ? null
                : new Card(Phrase.of("agreement.receipt").with("total", new Phrase.Value.Sum(paid)), shown.lines());
    }

    private static Phrase about(String key, Deal deal) {
        Phrase phrase = Phrase.of(key).with("kind", words(deal.getClass().getSimpleName()));
        return switch (deal) {
            case Purchase purchase -> phrase.with("total", new Phrase.Value.Sum(purchase.charge()));
            case Cancellation cancellation ->
                phrase.with("number", words(cancellation.orderNumber()))
                        .with("refund", new Phrase.Value.Sum(cancellation.refund()));
            case SendingBack back ->
                phrase.with("number", words(back.orderNumber())).with("refund", new Phrase.Value.Sum(back.refund()));
            case AddressChange change -> phrase.with("address", words(change.address()));
            case NewsChoice choice -> phrase.with("wanted", words(choice.wanted() ? "YES" : "NO"));
            case ContractEnd end ->
                phrase.with("plan", words(end.plan())).with("day", new Phrase.Value.Day(end.lastDay()));
        };
    }

    private static Phrase.Value words(String text) {
        return new Phrase.Value.Words(text);
    }
}
