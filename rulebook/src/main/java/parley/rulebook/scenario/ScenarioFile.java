package parley.rulebook.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.conversation.account.Product;

/**
 * One file of scenarios as its author writes it.
 *
 * @param today the customer's day in every scenario of the file
 * @param catalogue articles that customers with an account may buy
 * @param accounts accounts by name, for scenarios to stand on
 */
record ScenarioFile(
        @JsonProperty(required = true) LocalDate today,
        Map<String, GivenAccount> accounts,
        @Nullable List<Product> catalogue,
        @JsonProperty(required = true) List<Written> scenarios) {

    ScenarioFile {
        accounts = accounts == null ? Map.of() : accounts;
    }

    /**
     * A scenario.
     *
     * @param account name of the account it stands on; absent: an empty one
     */
    record Written(
            @JsonProperty(required = true) String scenario,
            @Nullable String account,
            @JsonProperty(required = true) List<ScenarioTurn> turns) {}
}
