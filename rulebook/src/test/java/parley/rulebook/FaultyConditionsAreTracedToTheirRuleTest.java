package parley.rulebook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.conversation.account.Order;

class FaultyConditionsAreTracedToTheirRuleTest {

    @TempDir
    private Path folder;

    @Test
    void amongTheOthersOfTheIntent() {
        Rulebook rulebook = new PackOnDisk(folder).rules("""
                package rules.p;
                rule "sound"
                when
                    $s : Situation( intent == "order.status" )
                    $o : Order() from $s.orders
                then
                    suggest.reply("ok", $o);
                end
                rule "trips over an absent day"
                when
                    $s : Situation( intent == "order.status" )
                    $o : Order( expectedOn.getMonthValue() > 3 ) from $s.orders
                then
                    suggest.reply("ok", $o);
                end
                """).load();
        assertThatThrownBy(() ->
                        rulebook.suggest(Given.asks("order.status", List.of(), Given.order("1", Order.Status.SHIPPED))))
                .isInstanceOf(RuleFault.class)
                .hasMessageContaining("rule 'trips over an absent day'");
    }
}
