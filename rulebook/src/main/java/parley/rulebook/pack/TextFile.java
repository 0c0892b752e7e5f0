package parley.rulebook.pack;

/**
 * A file of a pack as it was read.
 *
 * @param path below the rules folder, with {@code /}
 */
public record TextFile(String path, String text) {

    /** Name without folder and ending: {@code fr} of {@code shop/wording/fr.yaml}. */
    public String stem() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The pack it belongs to: {@code shop} of {@code shop/wording/fr.yaml}. */
    public String folder() {
        return path.substring(0, Math.max(0, path.indexOf('/')));
    }
}
