package parley.engine.turn;

import java.util.Collection;
import parley.conversation.Situation;
import parley.conversation.decision.Candidate;
import parley.engine.brands.Packs;

/** The rulebook of whichever brand the situation belongs to. */
final class Rulebooks {

    private final Packs packs;

    Rulebooks(Packs packs) {
        this.packs = packs;
    }

    Collection<Candidate> suggest(Situation situation) {
        return packs.require(situation.conversation().id().brand()).rulebook().suggest(situation);
    }
}
