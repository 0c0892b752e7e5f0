package parley.engine.brands;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.rulebook.pack.PackSettings;

/**
 * The packs in force at one moment. A transaction works with one of these from its first to its last word, so that a pack
 * published meanwhile never answers with rules of one version and sentences of another.
 */
public record Packs(List<Pack> all) {

    public Packs {
        all = List.copyOf(all);
    }

    /** The pack that serves a brand: one that names it, else one that serves every brand. */
    public Optional<Pack> serving(String brand) {
        return naming(brand).or(() -> naming(PackSettings.ANY_BRAND));
    }

    /** The pack of a brand whose records were accepted, so that there is one. */
    public Pack require(String brand) {
        return serving(brand).orElseThrow(() -> new IllegalStateException("no pack serves " + brand));
    }

    /** The pack of this name. */
    public Optional<Pack> named(String name) {
        return all.stream().filter(pack -> pack.rulebook().pack().equals(name)).findFirst();
    }

    /** The same with one pack in the place of its older self. */
    public Packs with(Pack newer) {
        Stream<Pack> others = all.stream()
                .filter(pack -> !pack.rulebook().pack().equals(newer.rulebook().pack()));
        return new Packs(Stream.concat(others, Stream.of(newer)).toList());
    }

    private Optional<Pack> naming(String brand) {
        return all.stream()
                .filter(pack -> pack.rulebook().settings().brands().contains(brand))
                .findFirst();
    }
}
