package parley.engine.accounts;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parley.conversation.Entry;
import parley.conversation.account.AccountFact;
import parley.conversation.account.Money;
import parley.conversation.account.Origin;
import parley.conversation.account.Yes;
import parley.conversation.agreement.AddressChange;
import parley.conversation.agreement.Cancellation;
import parley.conversation.agreement.ContractEnd;
import parley.conversation.agreement.Deal;
import parley.conversation.agreement.NewsChoice;
import parley.conversation.agreement.Purchase;
import parley.conversation.agreement.SendingBack;
import parley.engine.accounts.AccountReader.Found;
import parley.engine.journal.EntryCodec;

/** What a customer said yes to, in whichever conversation. */
final class Yeses {

    private static final int NEWEST = 50;

    private final YesSql sql;

    Yeses(Handle transaction) {
        this.sql = transaction.attach(YesSql.class);
    }

    /** @param before what was agreed later than this does not count */
    Found of(String brand, String customer, Instant before) {
        List<YesRow> rows = sql.newest(brand, customer, before, NEWEST + 1);
        return new Found(rows.stream().map(Yeses::yes).toList(), rows.size() > NEWEST);
    }

    private static AccountFact yes(YesRow row) {
        Entry.Concluded said = (Entry.Concluded) EntryCodec.readEntry(row.body());
        Deal deal = said.proposal().deal();
        return new Yes(
                row.id(),
                row.conversationId(),
                row.agreedAt(),
                deal.getClass().getSimpleName(),
                subject(deal),
                sum(deal),
                row.settlement(),
                new Origin(row.conversationId() + "#" + said.stamp().seq(), row.agreedAt(), row.agreedAt()));
    }

    private static String subject(Deal deal) {
        return switch (deal) {
            case Purchase purchase ->
                purchase.lines().stream()
                        .map(line -> line.quantity() + " × " + line.product())
                        .collect(Collectors.joining(", "));
            case Cancellation cancellation -> cancellation.orderNumber();
            case SendingBack back -> back.orderNumber();
            case AddressChange change -> change.address();
            case ContractEnd end -> end.plan();
            case NewsChoice choice -> choice.wanted() ? "YES" : "NO";
        };
    }

    private static @Nullable Money sum(Deal deal) {
        return switch (deal) {
            case Cancellation cancellation -> cancellation.refund();
            case SendingBack back -> back.refund();
            case Purchase purchase -> purchase.charge();
            case AddressChange ignored -> null;
            case ContractEnd ignored -> null;
            case NewsChoice ignored -> null;
        };
    }
}
