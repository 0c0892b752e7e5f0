package parley.understanding.training;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import parley.understanding.confidence.Judged;
import parley.understanding.confidence.Stacker;
import parley.understanding.confidence.Verdict;

/**
 * Verdicts on utterances that the models had not seen, from which it is learnt how sure to be.
 *
 * @param folds number of parts
 */
record HeldOut(List<Case> cases, int folds) {

    /** So many validation cases in scope say more about live traffic than training cases do. */
    private static final int ENOUGH = 500;

    /**
     * One verdict with its truth.
     *
     * @param truth number of the right outcome, -1 if the models do not know it
     * @param fold part that it is judged in
     * @param weight how many utterances of live traffic it stands for
     * @param inScope somebody can be asked this
     * @param validation drawn as live utterances are
     */
    record Case(
            Verdict verdict,
            double[] evidence,
            int truth,
            int fold,
            double weight,
            boolean inScope,
            boolean validation) {

        boolean isRight() {
            return verdict.best() == truth;
        }

        Judged judged(Stacker stacker) {
            boolean inTopTwo = isRight() || (truth >= 0 && verdict.second() == truth);
            return new Judged(stacker.probability(evidence), isRight(), inTopTwo, inScope);
        }
    }

    /** Learns from every case. */
    Stacker stacker() {
        return stacker(one -> true);
    }

    private Stacker stacker(Predicate<Case> learntFrom) {
        List<Case> learnt = cases.stream().filter(learntFrom).toList();
        double[][] evidence = learnt.stream().map(Case::evidence).toArray(double[][]::new);
        boolean[] right = new boolean[evidence.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = learnt.get(i).isRight();
        }
        return Stacker.fit(
                evidence, right, learnt.stream().mapToDouble(Case::weight).toArray());
    }

    /** Each case, in order, judged by a stacker that has not seen its part. */
    List<Judged> judged() {
        Stacker[] without = new Stacker[folds];
        for (int fold = 0; fold < folds; fold++) {
            int left = fold;
            without[fold] = stacker(one -> one.fold() != left);
        }
        return cases.stream().map(one -> one.judged(without[one.fold()])).toList();
    }

    /**
     * Those judged cases that say where answering begins. In scope, the training cases are left out where there are enough
     * validation cases: with similar sentences held out together, they are harder than what customers say.
     *
     * @param judged as {@link #judged} gave it
     */
    List<Judged> decisive(List<Judged> judged) {
        long validated =
                cases.stream().filter(one -> one.validation() && one.inScope()).count();
        return IntStream.range(0, judged.size())
                .filter(i -> validated < ENOUGH
                        || cases.get(i).validation()
                        || !cases.get(i).inScope())
                .mapToObj(judged::get)
                .toList();
    }
}
