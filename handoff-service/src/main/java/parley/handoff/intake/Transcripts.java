package parley.handoff.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.handoff.queue.HandoffKey;
import parley.handoff.queue.ReplySql;
import parley.handoff.storage.DeskTransaction;
import parley.messages.Author;
import parley.messages.DeskMessage.Line;

/** What was said in the conversations that one transaction is about, written together. */
final class Transcripts {

    private final List<Said> lines = new ArrayList<>();

    /** A line of a conversation, and the message that caused it. */
    private record Said(
            HandoffKey handoff,
            String conversationId,
            Line line,
            @Nullable String cause) {}

    void add(HandoffKey handoff, String conversationId, Line line, @Nullable String cause) {
        lines.add(new Said(handoff, conversationId, line, cause));
    }

    void write(DeskTransaction tx) {
        if (lines.isEmpty()) {
            return;
        }
        TranscriptSql sql = tx.sql(TranscriptSql.class);
        sql.insert(
                column(said -> said.handoff().brand()),
                column(Said::conversationId),
                seqs(lines),
                column(said -> said.line().author().kind().name()),
                column(said -> said.line().author().name()),
                column(said -> said.line().text()),
                column(said -> said.line().time().toString()),
                column(Said::cause));
        sql.showLast(
                column(said -> said.handoff().brand()),
                column(said -> said.handoff().id()),
                seqs(lines),
                column(said -> said.line().author().kind().name()),
                column(said -> said.line().text()),
                column(said -> said.line().time().toString()));
        delivered(tx);
    }

    /** Advisors see that their words have their place. */
    private void delivered(DeskTransaction tx) {
        List<Said> replies = lines.stream()
                .filter(said -> said.line().author().kind() == Author.Kind.advisor && said.cause() != null)
                .toList();
        if (!replies.isEmpty()) {
            tx.sql(ReplySql.class)
                    .delivered(
                            replies.stream().map(said -> said.handoff().brand()).toArray(String[]::new),
                            replies.stream().map(Said::cause).toArray(String[]::new),
                            seqs(replies));
        }
    }

    private String[] column(Function<Said, @Nullable String> value) {
        return lines.stream().map(value).toArray(String[]::new);
    }

    private static Long[] seqs(List<Said> of) {
        return of.stream().map(said -> said.line().seq()).toArray(Long[]::new);
    }
}
