package parley.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.Answer;
import parley.conversation.account.Contract;
import parley.conversation.account.Invoice;
import parley.conversation.account.Order;
import parley.conversation.account.Payment;
import parley.conversation.account.Product;
import parley.conversation.account.Profile;
import parley.conversation.account.Reading;
import parley.conversation.account.Shipment;
import parley.conversation.account.Yes;
import parley.conversation.agreement.Deal;
import parley.conversation.decision.Agreement;
import parley.conversation.decision.Proposal;
import parley.conversation.decision.Question;
import parley.conversation.intent.Slot;
import parley.conversation.intent.Understanding;
import parley.conversation.shopping.Shelf;

/**
 * Everything one decision may look at. It is the one fact that rules match: {@code Situation( intent == "order.status" )}
 * and {@code Order( ... ) from $s.orders}.
 *
 * @param now the instant of the decision
 * @param promise within which a person answers, if one is needed
 */
public record Situation(
        Conversation conversation,
        Utterance utterance,
        Understanding understanding,
        AccountFacts facts,
        Instant now,
        Duration promise) {

    /** Where nothing is known of the people who answer. */
    public Situation(
            Conversation conversation,
            Utterance utterance,
            Understanding understanding,
            AccountFacts facts,
            Instant now) {
        this(conversation, utterance, understanding, facts, now, Turn.PROMISE);
    }

    /** Name of the intent, for example {@code order.status}. */
    public String intent() {
        return understanding.intent().name();
    }

    public String language() {
        return understanding.language();
    }

    public String customerId() {
        return utterance.customer().id();
    }

    /** The customer's own calendar day. */
    public LocalDate today() {
        return now.atZone(zone()).toLocalDate();
    }

    public ZoneId zone() {
        return utterance.customer().zone();
    }

    /**
     * The value of a named slot. A bare number stands for any numbered thing, so {@code slot("order")} also takes it.
     *
     * @return the value, or null if the customer did not name one
     */
    public @Nullable String slot(String name) {
        return understanding
                .slot(name)
                .or(() -> understanding.slot("number"))
                .map(slot -> slot instanceof Slot.Text text ? text.value() : slot.words())
                .orElse(null);
    }

    /** The period the customer named, or null. */
    public Slot.@Nullable Period period() {
        return understanding
                .slot("period")
                .filter(Slot.Period.class::isInstance)
                .map(Slot.Period.class::cast)
                .orElse(null);
    }

    /** The day whose state is asked for: the end of the named period, never later than today. */
    public LocalDate asOf() {
        Slot.Period period = period();
        return period == null || period.to().isAfter(today()) ? today() : period.to();
    }

    /** The last instant of {@link #asOf()}, never later than now. */
    public Instant asOfEnd() {
        return asOf().equals(today())
                ? now
                : asOf().plusDays(1).atStartOfDay(zone()).toInstant().minusMillis(1);
    }

    /** The last reading of an indicator at or before {@link #asOfEnd()}, or null. */
    public @Nullable Reading readingAsOf(String indicator) {
        return facts.readingAsOf(indicator, asOfEnd()).orElse(null);
    }

    /** The catalogue, looked at with what the customer said of what is looked for. */
    public Shelf shelf() {
        return Shelf.of(facts, wish());
    }

    /** What the customer said of what is looked for, utterance by utterance. */
    public List<String> wish() {
        return List.of(understanding
                .slot(Question.WISH)
                .map(slot -> slot instanceof Slot.Text text ? text.value() : slot.words())
                .orElse(utterance.act().shown())
                .split("\n"));
    }

    /** The offer that waits for the customer's answer and can still be had, or null. */
    public @Nullable Deal offer() {
        Proposal offer = conversation.offer();
        return offer == null || !offer.isOpenAt(now) ? null : offer.deal();
    }

    /** What the customer agreed to last, or null. */
    public @Nullable Agreement agreed() {
        return conversation.agreed();
    }

    /** What the assistant told the customer before, newest first. */
    public List<Answer> answers() {
        return facts.answers();
    }

    /** What the customer said yes to, in whichever conversation, newest first. */
    public List<Yes> yeses() {
        return facts.yeses();
    }

    /**
     * Whether the account holds more facts of a kind than could be looked at.
     *
     * @param kind in lower case, for example {@code payment}
     */
    public boolean isPartial(String kind) {
        return facts.partial().stream().anyMatch(each -> each.wireName().equals(kind));
    }

    public List<Product> products() {
        return facts.products();
    }

    public List<Order> orders() {
        return facts.orders();
    }

    public List<Shipment> shipments() {
        return facts.shipments();
    }

    public List<Invoice> invoices() {
        return facts.invoices();
    }

    public List<Payment> payments() {
        return facts.payments();
    }

    public List<Contract> contracts() {
        return facts.contracts();
    }

    public List<Reading> readings() {
        return facts.readings();
    }

    public List<Profile> profiles() {
        return facts.profiles();
    }
}
