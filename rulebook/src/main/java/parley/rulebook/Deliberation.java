package parley.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import parley.conversation.Situation;
import parley.conversation.decision.Candidate;
import parley.conversation.decision.RuleRef;
import parley.rulebook.author.Suggest;

/** One situation put to the rules: a short session of its own, with a budget. */
final class Deliberation extends DefaultAgendaEventListener {

    private final String conditionsOf;
    private final Budget budget;
    private final Situation situation;
    private final Suggest suggest;
    private final List<AgendaEventListener> watchers = new ArrayList<>(1);
    private String speaking;

    Deliberation(RuleRef pack, Situation situation) {
        this(pack, situation, "", new Budget());
    }

    /** @param conditionsOf the only rule that is asked, so that what its conditions throw is known to be its fault */
    Deliberation(RuleRef pack, Situation situation, String conditionsOf, Budget budget) {
        this.budget = budget;
        this.conditionsOf = conditionsOf;
        this.speaking = conditionsOf;
        this.situation = new Situation(
                situation.conversation(),
                situation.utterance(),
                situation.understanding(),
                budget.metered(situation.facts()),
                situation.now());
        this.suggest = new Suggest(this.situation, () -> new RuleRef(pack.pack(), pack.version(), speaking));
    }

    Deliberation watchedBy(AgendaEventListener watcher) {
        watchers.add(watcher);
        return this;
    }

    /** @throws RuleFault if a rule throws or spends more than the budget */
    List<Candidate> run(KieBase rules) {
        KieSession session = rules.newKieSession();
        try {
            session.setGlobal("suggest", suggest);
            session.addEventListener(this);
            watchers.forEach(session::addEventListener);
            session.insert(situation);
            requireFinished(session.fireAllRules(budget.fires()));
            return suggest.candidates();
        } catch (RuleFault fault) {
            throw fault;
        } catch (RuntimeException e) {
            throw fault(e);
        } finally {
            session.dispose();
        }
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        speaking = event.getMatch().getRule().getName();
    }

    /** From here to the next firing it is the conditions of some rule that run, not this rule. */
    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        speaking = conditionsOf;
    }

    private void requireFinished(int fired) {
        if (fired >= budget.fires()) {
            throw new Budget.Exceeded("fired " + budget.fires() + " times in one turn");
        }
    }

    private RuleFault fault(RuntimeException thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new RuleFault(speaking, situation.intent(), said(cause), thrown);
    }

    private static String said(Throwable cause) {
        @Nullable String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
