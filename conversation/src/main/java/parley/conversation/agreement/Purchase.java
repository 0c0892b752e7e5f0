package parley.conversation.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.AccountFact;
import parley.conversation.account.AccountFacts;
import parley.conversation.account.FactKind;
import parley.conversation.account.Money;
import parley.conversation.account.Order;
import parley.conversation.account.Payment;
import parley.conversation.account.Product;
import parley.conversation.account.Profile;

/**
 * Articles bought and paid by one yes.
 *
 * @param lines at least one; each names its article and its size
 * @param address where it goes
 * @param delivery how it gets there, in the brand's words
 * @param mean what pays, as the customer would say it: {@code Visa ending 4242}
 */
public record Purchase(List<Order.Line> lines, String address, String delivery, String mean) implements Deal {

    public Purchase {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("nothing is bought");
        }
    }

    /**
     * To where and how the customer gets parcels, paid by what pays: as the profile says, else by what paid last.
     *
     * @return empty if that is not known
     */
    public static Optional<Purchase> asUsual(List<Order.Line> lines, AccountFacts facts) {
        Optional<Profile> profile = facts.profiles().stream().findFirst();
        String address = profile.map(Profile::address).orElse(null);
        String delivery = profile.map(Profile::deliveryMode).orElse(null);
        String mean = mean(facts);
        return address == null || delivery == null || mean == null
                ? Optional.empty()
                : Optional.of(new Purchase(lines, address, delivery, mean));
    }

    private static @Nullable String mean(AccountFacts facts) {
        return facts.profiles().stream()
                .map(Profile::paymentMean)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> facts.payments().stream()
                        .filter(payment -> payment.direction() == Payment.Direction.CHARGE
                                && payment.status() == Payment.Status.SUCCEEDED)
                        .map(Payment::mean)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(null);
    }

    /** The sum of the lines. */
    @Override
    public Money charge() {
        return lines.stream().map(Order.Line::sum).reduce(Money::plus).orElseThrow();
    }

    public Purchase to(String otherAddress) {
        return new Purchase(lines, otherAddress, delivery, mean);
    }

    /** So many of the first article, and nothing else. */
    public Purchase onlyOfTheFirst(int pieces) {
        return new Purchase(List.of(lines.getFirst().times(pieces)), address, delivery, mean);
    }

    @Override
    public Set<FactKind> restsOn() {
        return Set.of(FactKind.PRODUCT);
    }

    @Override
    public Set<String> restsOnNumbers() {
        return lines.stream().map(Order.Line::article).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    @Override
    public Standing standing(AccountFacts facts, LocalDate today) {
        List<Order.Line> now = new ArrayList<>();
        for (Order.Line line : lines) {
            Optional<Product> product = facts.products().stream()
                    .filter(known -> known.number().equals(line.article()))
                    .findFirst();
            if (product.isEmpty() || product.get().pieces(line.size()) < line.quantity()) {
                return new Standing.Gone();
            }
            now.add(line.at(product.get().price()));
        }
        return now.equals(lines)
                ? new Standing.Same()
                : new Standing.Changed(new Purchase(now, address, delivery, mean));
    }

    /** An offer to buy takes the place of the one before, whatever it is of: a customer buys one thing at a time. */
    @Override
    public boolean isAboutTheSame(Deal other) {
        return other instanceof Purchase;
    }

    /** The payment settles it, and nothing else does: an order alone may still wait for its money. */
    @Override
    public Optional<Settlement> settledBy(AccountFact fact) {
        if (!(fact instanceof Payment payment) || payment.direction() != Payment.Direction.CHARGE) {
            return Optional.empty();
        }
        return switch (payment.status()) {
            case SUCCEEDED -> Optional.of(Settlement.SUCCEEDED);
            case FAILED -> Optional.of(Settlement.FAILED);
            case PENDING -> Optional.empty();
        };
    }
}
