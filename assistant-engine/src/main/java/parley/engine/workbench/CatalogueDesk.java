package parley.engine.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import parley.conversation.account.FactKind;
import parley.conversation.account.Product;
import parley.conversation.shopping.Shelf;
import parley.engine.accounts.Accounts;
import parley.engine.accounts.Need;
import parley.messages.AccountInput;
import parley.messages.MoneyAmount;

/** The catalogue as advisors look through it. */
@ApplicationScoped
public class CatalogueDesk {

    private static final int MOST = 12;

    private final Jdbi jdbi;
    private final InstantSource clock;

    CatalogueDesk(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** An article, and what is in stock of it. */
    record Article(String number, String name, MoneyAmount price, List<Product.Stock> sizes) {}

    /** Articles whose number, name or words begin with each of these words; the newest without any. */
    List<Article> find(String brand, String words) {
        List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return products(brand, words.strip()).stream()
                .filter(product -> wanted.stream().allMatch(word -> isCalled(product, word)))
                .limit(MOST)
                .map(product -> new Article(
                        product.number(),
                        product.name(),
                        new MoneyAmount(product.price().minor(), product.price().currency()),
                        product.sizes()))
                .toList();
    }

    private List<Product> products(String brand, String words) {
        Need need = new Need(
                brand,
                AccountInput.EVERYBODY,
                Set.of(FactKind.PRODUCT),
                clock.instant(),
                false,
                Set.of(),
                Set.of(words),
                Shelf.words(List.of(words)),
                null);
        return jdbi.inTransaction(transaction -> Objects.requireNonNull(
                        new Accounts(transaction).factsFor(List.of(need)).get(need))
                .products());
    }

    private static boolean isCalled(Product product, String word) {
        String names = String.join(
                        " ",
                        product.number(),
                        product.name(),
                        String.join(
                                " ",
                                product.attributes().values().stream()
                                        .flatMap(List::stream)
                                        .toList()))
                .toLowerCase(Locale.ROOT);
        return (" " + names).contains(" " + word);
    }
}
