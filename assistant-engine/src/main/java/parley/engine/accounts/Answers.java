package parley.engine.accounts;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import parley.conversation.Entry;
import parley.conversation.account.AccountFact;
import parley.conversation.account.Answer;
import parley.conversation.account.FactKind;
import parley.conversation.account.Origin;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Evidence;
import parley.conversation.decision.RuleRef;
import parley.engine.accounts.AccountReader.Found;
import parley.engine.journal.EntryCodec;
import parley.messages.Json;

/** What the assistant told a customer before, read from the entries themselves. */
final class Answers {

    /** Newest answers that a turn may look at. */
    private static final int NEWEST = 20;

    private final AnswerSql sql;

    Answers(Handle transaction) {
        this.sql = transaction.attach(AnswerSql.class);
    }

    /** @param before answers given later than this do not count */
    Found of(String brand, String customer, Instant before) {
        List<AnswerRow> rows = sql.newest(brand, customer, before, NEWEST + 1);
        List<AccountFact> answers = rows.stream()
                .filter(row -> isAboutTheAccount(evidence(row)))
                .<AccountFact>map(row -> answer(brand, customer, row))
                .toList();
        return new Found(answers, rows.size() > NEWEST);
    }

    /** What tells about earlier answers is none itself. */
    private static boolean isAboutTheAccount(List<Evidence> evidence) {
        return !evidence.isEmpty()
                && evidence.stream().noneMatch(fact -> fact.kind() == FactKind.ANSWER || fact.kind() == FactKind.YES);
    }

    private Answer answer(String brand, String customer, AnswerRow row) {
        List<Evidence> evidence = evidence(row);
        String[] entries = evidence.stream().map(Evidence::entry).toArray(String[]::new);
        boolean corrected = sql.isCorrected(brand, customer, entries, row.recordedAt());
        List<RuleRef> rules = said(row).rules();
        return new Answer(
                Long.toString(row.seq()),
                row.conversationId(),
                row.recordedAt(),
                text(row),
                evidence.stream()
                        .map(fact -> new Answer.Basis(
                                fact.entry(), fact.kind(), fact.number(), fact.businessTime(), fact.recordTime()))
                        .toList(),
                rules.isEmpty() ? "" : rules.getFirst().rule(),
                corrected ? Answer.Standing.CORRECTED : Answer.Standing.RIGHT,
                new Origin(row.conversationId() + "#" + row.seq(), row.recordedAt(), row.recordedAt()));
    }

    private static Entry.AssistantSaid said(AnswerRow row) {
        return (Entry.AssistantSaid) EntryCodec.readEntry(row.body());
    }

    private static List<Evidence> evidence(AnswerRow row) {
        return switch (said(row).decision()) {
            case Decision.Reply reply -> reply.evidence();
            case Decision.Propose propose -> propose.evidence();
            case Decision.Ask ignored -> List.of();
            case Decision.Conclude ignored -> List.of();
            case Decision.HandOff ignored -> List.of();
        };
    }

    private static String text(AnswerRow row) {
        try {
            return Json.MAPPER.readTree(row.event()).at("/data/fallbackText").asText();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored event is no JSON", e);
        }
    }
}
