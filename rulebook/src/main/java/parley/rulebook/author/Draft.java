package parley.rulebook.author;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.AccountFact;
import parley.conversation.account.Answer;
import parley.conversation.account.Money;
import parley.conversation.decision.Card;
import parley.conversation.decision.Decision;
import parley.conversation.decision.Evidence;
import parley.conversation.decision.Phrase;
import parley.conversation.decision.QuickReply;

/**
 * A suggestion being written by a rule: {@code suggest.reply("order.shipped", $o).with("day", $day)}. Values given
 * anywhere in the chain are there for every sentence of it: the answer, the card, the quick replies.
 *
 * <p>A value that is absent is a fault of the rule, which must test for it in {@code when}: {@code shippedOn != null}.
 */
public abstract sealed class Draft permits ReplyDraft, AskDraft, ProposeDraft, RecallDraft, HandOffDraft {

    /** More buttons, or more lines, do not fit a phone's screen. */
    private static final int MOST_BUTTONS = 8;

    private static final int MOST_LINES = 20;

    private record Line(String key, @Nullable Record fact) {}

    private record Button(
            String key, String payload, @Nullable Record fact) {}

    private final String key;
    private final Map<String, Phrase.Value> values = new LinkedHashMap<>();
    private final List<Evidence> evidence = new ArrayList<>(2);
    private final List<Line> lines = new ArrayList<>(0);
    private final List<Button> buttons = new ArrayList<>(0);
    private @Nullable String cardTitle;
    private @Nullable LocalDate asOf;

    Draft(String key) {
        this.key = key;
    }

    abstract Decision decision();

    /** Adds words that stand as they are. */
    public Draft with(String name, @Nullable String words) {
        return value(name, new Phrase.Value.Words(present(name, words)));
    }

    /** Adds a state, for a {@code select} of the wording. */
    public Draft with(String name, @Nullable Enum<?> state) {
        return value(name, new Phrase.Value.Words(present(name, state).name()));
    }

    /** Adds a calendar day. */
    public Draft with(String name, @Nullable LocalDate day) {
        return value(name, new Phrase.Value.Day(present(name, day)));
    }

    /** Adds an instant, written in the customer's zone. */
    public Draft with(String name, @Nullable Instant instant) {
        return value(name, new Phrase.Value.Moment(present(name, instant)));
    }

    /** Adds a sum of money. */
    public Draft with(String name, @Nullable Money sum) {
        return value(name, new Phrase.Value.Sum(present(name, sum)));
    }

    /** Adds a count or a measure. */
    public Draft with(String name, @Nullable Number number) {
        return value(
                name,
                new Phrase.Value.Number(new BigDecimal(present(name, number).toString())));
    }

    /** Adds words that the wording itself holds under {@code key}. */
    public Draft term(String name, String key) {
        return value(name, new Phrase.Value.Term(key));
    }

    /** Names the day whose state is told. */
    public Draft asOf(LocalDate day) {
        asOf = day;
        return this;
    }

    /** Adds facts that the answer rests on. */
    public Draft restsOn(AccountFact... facts) {
        return restsOn(List.of(facts));
    }

    /** Adds facts that the answer rests on. */
    public Draft restsOn(Collection<? extends AccountFact> facts) {
        facts.stream()
                .map(Evidence::of)
                .filter(fact -> !evidence.contains(fact))
                .forEach(evidence::add);
        return this;
    }

    /** Adds the facts that an earlier answer rested on. */
    public Draft restsOnFactsOf(Answer answer) {
        answer.basis().stream()
                .map(Evidence::of)
                .filter(fact -> !evidence.contains(fact))
                .forEach(evidence::add);
        return this;
    }

    /** Puts a card beside the words: a title and lines, each a key of the wording. */
    public Draft card(String titleKey, String... lineKeys) {
        cardTitle = titleKey;
        for (String line : lineKeys) {
            lines.add(new Line(line, null));
        }
        return this;
    }

    /**
     * Adds one line to the card for every fact or part of a fact, up to twenty; the line's sentence may use its own properties.
     * A last line says how many more there are.
     */
    public Draft eachLine(String lineKey, Collection<? extends Record> facts) {
        facts.stream().limit(MOST_LINES).forEach(fact -> lines.add(new Line(lineKey, fact)));
        if (facts.size() > MOST_LINES) {
            lines.add(new Line("card.more", new Rest(facts.size() - MOST_LINES)));
        }
        return this;
    }

    /** What the last line says of those that found no place. */
    public record Rest(int rest) {}

    /** Offers a reply by a tap; the payload is read like typed words, or {@code intent:<name>}. */
    public Draft quickReply(String labelKey, String payload) {
        buttons.add(new Button(labelKey, payload, null));
        return this;
    }

    /** Offers to talk to a person by a tap, under the wording's {@code person.talk}. */
    public Draft orPerson() {
        return quickReply("person.talk", QuickReply.INTENT_PREFIX + "handoff.person");
    }

    /** Offers one tap for every fact, up to eight; each brings back the fact's number. */
    public Draft eachQuickReply(String labelKey, Collection<? extends AccountFact> facts) {
        facts.stream()
                .limit(MOST_BUTTONS)
                .forEach(fact -> buttons.add(new Button(labelKey, fact.number(), (Record) fact)));
        return this;
    }

    /** Offers one tap for every fact, up to eight; each asks that of it, for example {@code "order.status"} of an {@code "order"}. */
    public Draft eachQuickReply(String labelKey, String intent, String slot, Collection<? extends AccountFact> facts) {
        facts.stream()
                .limit(MOST_BUTTONS)
                .forEach(fact -> buttons.add(
                        new Button(labelKey, QuickReply.payload(intent, slot, fact.number()), (Record) fact)));
        return this;
    }

    /** Offers one tap for every text, which is its label and its payload; the label's sentence says {@code {choice}}. */
    public Draft eachTextReply(String labelKey, Collection<String> texts) {
        texts.stream().limit(MOST_BUTTONS).forEach(text -> buttons.add(new Button(labelKey, text, new Choice(text))));
        return this;
    }

    /** What a label says of a text. */
    public record Choice(String choice) {}

    final Phrase phrase() {
        return new Phrase(key, values);
    }

    final List<Evidence> evidence() {
        return evidence;
    }

    final @Nullable LocalDate day() {
        return asOf;
    }

    final @Nullable Card card() {
        return cardTitle == null
                ? null
                : new Card(
                        new Phrase(cardTitle, values),
                        lines.stream().map(line -> phrase(line.key, line.fact)).toList());
    }

    final List<QuickReply> quickReplies() {
        return buttons.stream()
                .map(button -> new QuickReply(phrase(button.key, button.fact), button.payload))
                .toList();
    }

    private Phrase phrase(String key, @Nullable Record fact) {
        if (fact == null) {
            return new Phrase(key, values);
        }
        Map<String, Phrase.Value> all = new LinkedHashMap<>(values);
        all.putAll(FactValues.of(fact));
        return new Phrase(key, all);
    }

    private Draft value(String name, Phrase.Value value) {
        values.put(name, value);
        return this;
    }

    private <T> T present(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("the value '" + name + "' of '" + key
                    + "' is absent; test in `when` that it is there, for example: shippedOn != null");
        }
        return value;
    }
}
