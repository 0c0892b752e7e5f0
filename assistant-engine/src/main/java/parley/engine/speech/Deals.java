package parley.engine.speech;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.conversation.AgreementWords;
import parley.conversation.Entry;
import parley.conversation.account.Money;
import parley.conversation.agreement.Settlement;
import parley.conversation.decision.Phrase;
import parley.conversation.decision.Proposal;
import parley.messages.Author;
import parley.messages.MoneyAmount;
import parley.messages.Outbound;

/** Offers, answers to them and what became of them, as events. */
final class Deals {

    private Deals() {}

    static Outbound.Shown proposed(Voice voice, Author author, Proposal proposal) {
        String text = voice.say(proposal.content());
        return new Outbound.OrderProposal(
                author,
                text,
                Speech.parts(voice, text, proposal.card(), List.of()),
                proposal.id(),
                proposal.version(),
                amount(proposal.total()),
                proposal.expiresAt());
    }

    static Outbound.Shown concluded(Voice voice, Entry.Concluded concluded) {
        Phrase phrase = AgreementWords.concluded(concluded.proposal(), concluded.agreed());
        return status(voice, phrase, concluded.proposal(), concluded.agreed() ? "agreed" : "declined");
    }

    static Outbound.Shown settled(Voice voice, Entry.Settled settled) {
        Proposal proposal = settled.proposal();
        Phrase phrase = AgreementWords.settled(proposal, settled.settlement());
        if (settled.settlement() == Settlement.SUCCEEDED && proposal.total() != null) {
            return receipt(voice, phrase, settled);
        }
        return status(
                voice,
                phrase,
                proposal,
                switch (settled.settlement()) {
                    case INTENT -> "agreed";
                    case UNKNOWN -> "unknown";
                    case SUCCEEDED -> "done";
                    case FAILED -> "failed";
                });
    }

    private static Outbound.Shown receipt(Voice voice, Phrase phrase, Entry.Settled settled) {
        Proposal proposal = settled.proposal();
        String text = voice.say(phrase);
        return new Outbound.PaymentReceipt(
                Speech.BOT,
                text,
                Speech.parts(voice, text, AgreementWords.receipt(proposal), List.of()),
                proposal.id(),
                proposal.version(),
                Objects.requireNonNull(amount(proposal.total())),
                settled.evidence().stream().map(Speech::reference).toList());
    }

    private static Outbound.Shown status(Voice voice, Phrase phrase, Proposal proposal, String status) {
        String text = voice.say(phrase);
        return new Outbound.OrderStatus(
                Speech.BOT,
                text,
                Speech.parts(voice, text, null, List.of()),
                proposal.id(),
                proposal.version(),
                status);
    }

    private static @Nullable MoneyAmount amount(@Nullable Money money) {
        return money == null ? null : new MoneyAmount(money.minor(), money.currency());
    }
}
