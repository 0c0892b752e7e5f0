package parley.engine.accounts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.FactKind;
import parley.messages.AccountInput;

/** Facts of one kind that a turn needs. */
record Wanted(
        String brand,
        String customerId,
        FactKind kind,
        Set<String> numbers,
        Set<String> words,
        Need.@Nullable Window window) {

    static Wanted of(Need need, FactKind kind) {
        boolean product = kind == FactKind.PRODUCT;
        return new Wanted(
                need.brand(),
                product ? AccountInput.EVERYBODY : need.customerId(),
                kind,
                need.numbers(),
                product ? need.words() : Set.of(),
                product ? null : need.window());
    }

    String from() {
        return window == null ? "" : window.from().toString();
    }

    String to() {
        return window == null ? "" : window.to().toString();
    }

    /** One more than a turn may look at, so that it is seen when there is more. */
    long most() {
        return (kind == FactKind.PRODUCT ? Accounts.CATALOGUE : Accounts.NEWEST) + 1L;
    }
}
