package parley.engine.news;

import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;
import parley.conversation.ConversationId;
import parley.engine.accounts.StoredFact;

/**
 * News that may be told now.
 *
 * @param conversationId the customer's latest conversation; absent if there is none
 * @param currentEntry the fact that stands now for the same thing
 * @param wanted whether the customer wants such messages
 */
record NoticeRow(
        String state,
        Instant due,
        @Nullable String conversationId,
        @Nullable String currentEntry,
        boolean wanted,
        @Nested StoredFact fact) {

    @Nullable
    ConversationId conversation() {
        return conversationId == null ? null : new ConversationId(fact.brand(), conversationId);
    }

    boolean isCurrent() {
        return fact.entryId().equals(currentEntry);
    }
}
