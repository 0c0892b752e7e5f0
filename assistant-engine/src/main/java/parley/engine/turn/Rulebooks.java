package parley.engine.turn;

import java.util.Collection;
import parley.conversation.Situation;
import parley.conversation.decision.Candidate;
import parley.engine.brands.Brands;

/** The rulebook of whichever brand the situation belongs to. */
final class Rulebooks {

    private final Brands brands;

    Rulebooks(Brands brands) {
        this.brands = brands;
    }

    Collection<Candidate> suggest(Situation situation) {
        return brands.require(situation.conversation().id().brand()).rulebook().suggest(situation);
    }
}
