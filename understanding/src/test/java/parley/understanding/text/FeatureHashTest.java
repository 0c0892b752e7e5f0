package parley.understanding.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class FeatureHashTest {

    private final FeatureReader reader = new FeatureReader("en");

    @Property(tries = 200)
    void servingReadsTheFeaturesThatTrainingNamed(@ForAll @StringLength(max = 60) String text) {
        TreeMap<Long, Float> named = new TreeMap<>();
        reader.names(text).values().forEach((name, value) -> named.put(FeatureHash.of(name), value));
        List<String> words = TextNormaliser.words(text);

        assertThat(hashed(reader.bag(words))).isEqualTo(named);
    }

    private static TreeMap<Long, Float> hashed(FeatureBag bag) {
        TreeMap<Long, Float> hashed = new TreeMap<>();
        float[] units = bag.units();
        for (int i = 0; i < bag.size(); i++) {
            hashed.put(bag.hash(i), bag.count(i) * units[bag.block(i)]);
        }
        return hashed;
    }

    @Property(tries = 50)
    void aLongStoryLosesNoFeature(@ForAll @StringLength(min = 300, max = 900) String story) {
        Set<Long> named = new HashSet<>();
        reader.names(story).values().keySet().forEach(name -> named.add(FeatureHash.of(name)));

        assertThat(hashed(reader.bag(TextNormaliser.words(story))).keySet()).isEqualTo(named);
    }
}
