package parley.engine.speech;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.conversation.Advisor;
import parley.conversation.Conversation;
import parley.conversation.ConversationId;
import parley.conversation.Customer;
import parley.conversation.Entry;
import parley.conversation.decision.Card;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Evidence;
import parley.conversation.decision.Phrase;
import parley.conversation.decision.QuickReply;
import parley.conversation.decision.RuleRef;
import parley.engine.brands.Packs;
import parley.messages.Author;
import parley.messages.Envelope;
import parley.messages.EvidenceRef;
import parley.messages.Outbound;
import parley.messages.Part;
import parley.messages.RuleUsed;
import parley.rulebook.Wording;

/** Puts entries into words and into the events that frontends render. */
public final class Speech {

    /** Source of every event we send. */
    public static final String SOURCE = "parley";

    static final Author BOT = new Author(Author.Kind.bot, "Parley");
    private static final Author SYSTEM = new Author(Author.Kind.system, "Parley");

    private final Packs packs;

    /** @param packs whose words are said */
    public Speech(Packs packs) {
        this.packs = packs;
    }

    /**
     * The event of an entry; its id is derived from the entry, so that sending it again is sending the same.
     *
     * @param conversation with the entry in it
     */
    public Envelope<Outbound.Shown> event(Conversation conversation, Entry entry) {
        Entry.Stamp stamp = entry.stamp();
        Outbound.Shown data = outbound(voice(conversation), conversation, entry);
        return Envelope.of(
                        eventId(conversation.id(), stamp.seq()),
                        SOURCE,
                        conversation.id().id(),
                        stamp.recordedAt(),
                        stamp.cause(),
                        data)
                .withSeq(stamp.seq());
    }

    /** Id of the event of an entry. */
    public static String eventId(ConversationId conversation, long seq) {
        return UUID.nameUUIDFromBytes((conversation + "#" + seq).getBytes(UTF_8))
                .toString();
    }

    /** Says a phrase to whom the conversation is with. */
    public String say(Conversation conversation, Phrase phrase) {
        return voice(conversation).say(phrase);
    }

    /** Version of the rulebook that speaks to a conversation. */
    public String rulebook(ConversationId conversation) {
        return packs.require(conversation.brand()).rulebook().version();
    }

    private Voice voice(Conversation conversation) {
        Wording wording = packs.require(conversation.id().brand()).rulebook().wording();
        Customer customer = conversation.customer();
        String language = conversation.language() == null ? "" : conversation.language();
        return new Voice(wording, language, customer == null ? ZoneId.of("UTC") : customer.zone());
    }

    private static Outbound.Shown outbound(Voice voice, Conversation conversation, Entry entry) {
        return switch (entry) {
            case Entry.CustomerSaid said -> accepted(said);
            case Entry.AssistantSaid said -> decided(voice, said);
            case Entry.Concluded concluded -> Deals.concluded(voice, concluded);
            case Entry.Settled settled -> Deals.settled(voice, settled);
            case Entry.News news -> reply(voice, Decision.Reply.told(news.phrase(), news.evidence()), List.of());
            case Entry.Promised promised -> promise(voice, promised);
            case Entry.AdvisorJoined joined -> {
                Phrase phrase = Phrase.of("handoff.joined")
                        .with("name", new Phrase.Value.Words(joined.advisor().name()));
                yield new Outbound.HandoffJoined(author(joined.advisor()), voice.say(phrase), joined.handoffId());
            }
            case Entry.AdvisorSaid said ->
                new Outbound.ChatMessage(author(said.advisor()), said.text(), List.of(new Part.TextPart(said.text())));
            case Entry.AdvisorOffered offered -> Deals.proposed(voice, author(offered.advisor()), offered.proposal());
            case Entry.AdvisorLeft left ->
                new Outbound.HandoffLeft(
                        SYSTEM,
                        farewell(voice, left),
                        left.handoffId(),
                        left.isResolved(),
                        Ratings.asked(left, farewell(voice, left)));
        };
    }

    private static String farewell(Voice voice, Entry.AdvisorLeft left) {
        return left.promisedBy() == null
                ? voice.say(Phrase.of("handoff.resolved"))
                : voice.say(Phrase.of("handoff.left").with("by", new Phrase.Value.Moment(left.promisedBy())));
    }

    private static Outbound.Shown accepted(Entry.CustomerSaid said) {
        String name = said.customer().name();
        return new Outbound.SystemAccepted(
                said.stamp().cause(),
                said.stamp().seq(),
                new Author(Author.Kind.customer, name == null ? "" : name),
                said.act().shown());
    }

    private static Outbound.Shown decided(Voice voice, Entry.AssistantSaid said) {
        return switch (said.decision()) {
            case Decision.Reply reply -> reply(voice, reply, said.rules());
            case Decision.Ask ask -> {
                String text = voice.say(ask.phrase());
                yield new Outbound.ChatMessage(BOT, text, parts(voice, text, ask.card(), ask.quickReplies()));
            }
            case Decision.Propose propose -> Deals.proposed(voice, BOT, propose.proposal());
            case Decision.Conclude ignored -> throw new IllegalStateException("an answered offer is its own entry");
            case Decision.HandOff ignored -> throw new IllegalStateException("a hand-off is recorded as a promise");
        };
    }

    private static Outbound.Shown reply(Voice voice, Decision.Reply reply, List<RuleRef> rules) {
        String text = voice.say(reply.phrase());
        List<Part> parts = parts(voice, text, reply.card(), reply.quickReplies());
        if (reply.evidence().isEmpty()) {
            return new Outbound.ChatMessage(BOT, text, parts);
        }
        return new Outbound.Answer(
                BOT,
                text,
                parts,
                reply.evidence().stream().map(Speech::reference).toList(),
                reply.asOf(),
                rules.stream()
                        .map(rule -> new RuleUsed(rule.pack(), rule.version(), rule.rule()))
                        .toList());
    }

    private static Outbound.Shown promise(Voice voice, Entry.Promised promised) {
        String key = switch (promised.kind()) {
            case NEW -> "handoff.promised";
            case ADDED -> "handoff.added";
            case RENEWED -> "handoff.renewed";
        };
        String text = voice.say(Phrase.of(key).with("by", new Phrase.Value.Moment(promised.by())));
        return new Outbound.Promise(SYSTEM, text, promised.by(), promised.handoffId());
    }

    static List<Part> parts(Voice voice, String text, @Nullable Card card, List<QuickReply> quickReplies) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.TextPart(text));
        if (card != null) {
            parts.add(new Part.CardPart(
                    voice.say(card.title()),
                    card.lines().stream().map(voice::say).toList()));
        }
        if (!quickReplies.isEmpty()) {
            parts.add(new Part.QuickRepliesPart(quickReplies.stream()
                    .map(reply -> new Part.QuickReplyOption(voice.say(reply.label()), reply.payload()))
                    .toList()));
        }
        return parts;
    }

    static EvidenceRef reference(Evidence evidence) {
        return new EvidenceRef(
                evidence.entry(),
                evidence.kind().name().toLowerCase(Locale.ROOT),
                evidence.number(),
                evidence.businessTime(),
                evidence.recordTime());
    }

    private static Author author(Advisor advisor) {
        return new Author(Author.Kind.advisor, advisor.name());
    }
}
