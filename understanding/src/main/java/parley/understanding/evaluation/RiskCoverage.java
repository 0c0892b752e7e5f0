package parley.understanding.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What share of answers is wrong if only the surest utterances are answered, for every share answered. */
public final class RiskCoverage {

    /** One point of the curve; both shares are 0..1. */
    public record Point(double coverage, double risk) {}

    private RiskCoverage() {}

    /** @return about {@code most} points, from the surest utterance to all of them */
    public static List<Point> curve(List<Marked> marked, int most) {
        List<Marked> surest = marked.stream()
                .sorted(Comparator.comparingDouble(Marked::confidence).reversed())
                .toList();
        int stride = Math.max(1, surest.size() / most);
        List<Point> points = new ArrayList<>();
        int wrong = 0;
        for (int i = 0; i < surest.size(); i++) {
            wrong += surest.get(i).isRight() ? 0 : 1;
            if (i % stride == stride - 1 || i + 1 == surest.size()) {
                points.add(new Point((i + 1.0) / surest.size(), wrong / (i + 1.0)));
            }
        }
        return points;
    }
}
