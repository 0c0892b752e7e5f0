package parley.engine.turn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.conversation.AdvisorOffer;
import parley.conversation.Conversation;
import parley.conversation.Customer;
import parley.conversation.DeskAct.Propose;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.Money;
import parley.engine.accounts.Accounts;
import parley.engine.accounts.Need;
import parley.engine.intake.DeskRecord.Acted;
import parley.engine.journal.Journal;
import parley.engine.speech.Post;
import parley.engine.speech.Speech;
import parley.messages.DeskMessage.ProposalRefused;
import parley.messages.Envelope;
import parley.messages.MoneyAmount;
import parley.outbox.OutboxMessage;

/** Offers that advisors make: looked up as the brand told it last, then made, or refused with a reason for the advisor. */
final class AdvisorProposals {

    private final Journal journal;
    private final Accounts accounts;
    private final Instant now;

    AdvisorProposals(Journal journal, Accounts accounts, Instant now) {
        this.journal = journal;
        this.accounts = accounts;
        this.now = now;
    }

    /** @return what the desk is told if the offer is not made */
    Optional<OutboxMessage> make(Acted acted, Propose wish) {
        Conversation conversation =
                journal.find(acted.conversation()).orElseGet(() -> Conversation.empty(acted.conversation()));
        return switch (AdvisorOffer.of(wish, conversation, facts(conversation, wish), now, acted.id())) {
            case AdvisorOffer.Made made -> {
                journal.append(acted.conversation(), made.entry(), acted.raw().origin());
                yield Optional.empty();
            }
            case AdvisorOffer.Refused refused -> Optional.of(refusal(acted, refused));
        };
    }

    private AccountFacts facts(Conversation conversation, Propose wish) {
        Customer customer = conversation.customer();
        if (customer == null) {
            return AccountFacts.NONE;
        }
        Need need = new Need(
                conversation.id().brand(),
                customer.id(),
                wish.wanted().restsOn(),
                now,
                false,
                Set.of(),
                Set.of(wish.wanted().number()),
                Set.of(),
                null);
        return Objects.requireNonNull(accounts.factsFor(List.of(need)).get(need));
    }

    private OutboxMessage refusal(Acted acted, AdvisorOffer.Refused refused) {
        ProposalRefused data = new ProposalRefused(
                acted.act().handoffId(),
                acted.conversation().brand(),
                acted.conversation().id(),
                refused.why().name().toLowerCase(Locale.ROOT),
                amount(refused.now()));
        String name = acted.conversation() + "#refused#" + acted.id();
        return Post.desk(
                acted.conversation(),
                Envelope.of(
                        UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString(),
                        Speech.SOURCE,
                        acted.conversation().id(),
                        now,
                        acted.id(),
                        data),
                acted.raw().origin());
    }

    private static @Nullable MoneyAmount amount(@Nullable Money money) {
        return money == null ? null : new MoneyAmount(money.minor(), money.currency());
    }
}
