package parley.understanding.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {

    private static final int COUNT = 3;

    @Test
    void sentencesThatDifferLittleAreHeldOutTogether() {
        Folds folds = Folds.of(examples(), COUNT);

        assertThat(folds.foldOf(0)).isEqualTo(folds.foldOf(1));
    }

    @Test
    void everyExampleIsHeldOutOnce() {
        Folds folds = Folds.of(examples(), COUNT);

        assertThat(IntStream.range(0, folds.count()).flatMap(fold -> IntStream.of(folds.heldOut(fold))))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, examples().size()).boxed().toList());
    }

    @Test
    void validationIsHeldOutAllAtOnce() {
        Folds folds = Folds.of(examples(), 5, COUNT);
        int first = examples().size();

        assertThat(folds.heldOut(COUNT)).containsExactly(first, first + 1, first + 2, first + 3, first + 4);
    }

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        examples.add(new Example("order", "please tell me where my parcel is"));
        examples.add(new Example("order", "please tell me where my parcel is now"));
        for (String thing : List.of("a bill", "the rules", "one meter", "some shops", "two cards", "my points")) {
            examples.add(new Example("order", "track " + thing));
            examples.add(new Example("ask", "what is " + thing));
        }
        return examples;
    }
}
