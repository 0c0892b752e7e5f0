package parley.understanding.training;

/** A way to learn the weights that tell the utterances of one outcome from all others. */
interface BinaryFit {

    /**
     * @param rows rows of {@code x} to learn from
     * @param outcome outcome of each row of {@code x}
     * @param target the outcome to tell from the others
     * @param dual one number for each row of {@code x}: where to start from, and after the call where it ended. A fit on
     *     nearly the same rows that starts there needs few passes.
     * @return one weight a column
     */
    float[] fit(Matrix x, int[] rows, int[] outcome, int target, double[] dual);

    /** The problem in the form in which it is learnt. */
    default Compact compact(Matrix x) {
        return Compact.of(x);
    }
}
