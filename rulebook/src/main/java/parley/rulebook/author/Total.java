package parley.rulebook.author;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AccumulateFunction;
import parley.conversation.account.Money;

/**
 * {@code total($sum)} in an {@code accumulate}: adds sums of money. The result is null when there was nothing to add, and
 * when the sums are of different currencies, because those have no total: test it with {@code $total != null}.
 */
public final class Total implements AccumulateFunction<Total.Running> {

    /** The sum so far. */
    public static final class Running implements Serializable {
        private static final long serialVersionUID = 1L;
        private transient @Nullable Money sum;
        private transient boolean mixed;
    }

    @Override
    public Running createContext() {
        return new Running();
    }

    @Override
    public void init(Running running) {
        running.sum = null;
        running.mixed = false;
    }

    @Override
    public void accumulate(Running running, Object value) {
        Money money = (Money) value;
        if (running.sum == null) {
            running.sum = money;
        } else if (running.sum.currency().equals(money.currency())) {
            running.sum = running.sum.plus(money);
        } else {
            running.mixed = true;
        }
    }

    @Override
    public boolean supportsReverse() {
        return false;
    }

    @Override
    public void reverse(Running running, Object value) {
        throw new IllegalStateException("a total is not taken apart");
    }

    @Override
    public @Nullable Object getResult(Running running) {
        return running.mixed ? null : running.sum;
    }

    @Override
    public Class<?> getResultType() {
        return Money.class;
    }

    @Override
    public void writeExternal(ObjectOutput out) {}

    @Override
    public void readExternal(ObjectInput in) {}
}
