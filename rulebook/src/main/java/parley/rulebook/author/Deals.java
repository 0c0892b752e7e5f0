package parley.rulebook.author;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.conversation.Situation;
import parley.conversation.account.Contract;
import parley.conversation.account.Order;
import parley.conversation.account.Product;
import parley.conversation.agreement.AddressChange;
import parley.conversation.agreement.Cancellation;
import parley.conversation.agreement.ContractEnd;
import parley.conversation.agreement.Deal;
import parley.conversation.agreement.NewsChoice;
import parley.conversation.agreement.Purchase;
import parley.conversation.agreement.SendingBack;
import parley.conversation.decision.Question;
import parley.conversation.intent.Slot;
import parley.conversation.shopping.Suggestion;

/**
 * What can be offered to the customer. Each answers with a list of one or none and stands behind {@code from}: {@code
 * Purchase() from Deals.purchase($s)}. Facts behind a deal are read because the rule names its type.
 */
public final class Deals {

    /** More does not fit a phone's screen. */
    private static final int MOST_SUGGESTIONS = 3;

    private Deals() {}

    /** Articles that fit what the customer looks for, the best first. */
    public static List<Suggestion> suggestions(Situation situation) {
        return situation.shelf().suggestions().stream().limit(MOST_SUGGESTIONS).toList();
    }

    /** The articles behind {@link #suggestions}. */
    public static List<Product> suggested(Situation situation) {
        return suggestions(situation).stream()
                .flatMap(suggestion -> product(situation, suggestion).stream())
                .toList();
    }

    /** The one article that is left, or was chosen. */
    public static List<Suggestion> chosen(Situation situation) {
        return situation.shelf().chosen().stream().toList();
    }

    /** The article behind {@link #chosen}. */
    public static List<Product> chosenProduct(Situation situation) {
        return chosen(situation).stream()
                .flatMap(suggestion -> product(situation, suggestion).stream())
                .toList();
    }

    private static Optional<Product> product(Situation situation, Suggestion suggestion) {
        return situation.products().stream()
                .filter(product -> product.number().equals(suggestion.number()))
                .findFirst();
    }

    /** One piece of the chosen article in its size, as the profile says where to and how. */
    public static List<Purchase> purchase(Situation situation) {
        return chosen(situation).stream()
                .filter(Suggestion::isComplete)
                .flatMap(article -> Purchase.asUsual(List.of(line(article)), situation.facts()).stream())
                .toList();
    }

    private static Order.Line line(Suggestion article) {
        return new Order.Line(article.name(), 1, article.price(), article.number(), article.size());
    }

    /** The open offer to buy. */
    public static List<Purchase> offeredPurchase(Situation situation) {
        Deal offer = situation.offer();
        return offer instanceof Purchase purchase ? List.of(purchase) : List.of();
    }

    /** The open offer to buy, sent to the address that the customer has just written. */
    public static List<Purchase> purchaseElsewhere(Situation situation) {
        String address = written(situation);
        return address == null
                ? List.of()
                : offeredPurchase(situation).stream()
                        .map(purchase -> purchase.to(address))
                        .toList();
    }

    /** The open offer to buy, in as many pieces as the customer has just said. */
    public static List<Purchase> purchaseOfSoMany(Situation situation) {
        return situation
                .understanding()
                .slot("quantity")
                .filter(Slot.Quantity.class::isInstance)
                .map(slot -> ((Slot.Quantity) slot).value())
                .filter(pieces -> pieces >= 1 && pieces <= 99)
                .map(pieces -> offeredPurchase(situation).stream()
                        .map(purchase -> purchase.onlyOfTheFirst(pieces.intValue()))
                        .toList())
                .orElse(List.of());
    }

    /** The meant order stopped, if it can still be stopped. */
    public static List<Cancellation> cancellation(Situation situation) {
        return Meant.order(situation).stream()
                .filter(Order::isCancellable)
                .map(Cancellation::of)
                .toList();
    }

    /** The meant order sent back, if it has arrived. */
    public static List<SendingBack> sendingBack(Situation situation) {
        return Meant.order(situation).stream()
                .filter(order -> order.status() == Order.Status.DELIVERED)
                .map(SendingBack::of)
                .toList();
    }

    /** The meant contract ended as soon as its terms allow. */
    public static List<ContractEnd> contractEnd(Situation situation) {
        return Meant.contract(situation).stream()
                .map((Contract contract) -> ContractEnd.of(contract, situation.today()))
                .toList();
    }

    /** The address that the customer has just written, for everything to come. */
    public static List<AddressChange> addressChange(Situation situation) {
        String address = written(situation);
        return address == null ? List.of() : List.of(new AddressChange(address));
    }

    /** No more messages of the assistant's own accord. */
    public static List<NewsChoice> noNews(Situation situation) {
        return List.of(new NewsChoice(false));
    }

    /** Never a bare number, which is no address. */
    private static @Nullable String written(Situation situation) {
        return situation
                .understanding()
                .slot(Question.ADDRESS)
                .map(slot -> slot instanceof Slot.Text text ? text.value() : slot.words())
                .orElse(null);
    }
}
