package parley.understanding.slots;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a YAML file that knows its line. Every scalar is read as the text that the author wrote: {@code no} and
 * {@code on} are words here, not booleans.
 */
final class ContentNode {

    private final Path file;
    private final Node node;

    private ContentNode(Path file, Node node) {
        this.file = file;
        this.node = node;
    }

    static ContentNode read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            @Nullable Node root = new Yaml(new LoaderOptions()).compose(reader);
            if (root == null) {
                throw new ContentException(file + ": the file is empty");
            }
            return new ContentNode(file, root);
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            throw new ContentException(file + ":" + line + ": not YAML: " + broken.getProblem());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    ContentException error(String problem) {
        return new ContentException(file + ":" + (node.getStartMark().getLine() + 1) + ": " + problem);
    }

    ContentNode required(String key) {
        return optional(key).orElseThrow(() -> error("'" + key + ":' is missing"));
    }

    Optional<ContentNode> optional(String key) {
        return Optional.ofNullable(fields().get(key));
    }

    /** The fields of a mapping in the order of the file. */
    Map<String, ContentNode> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("expected 'name: value' lines");
        }
        Map<String, ContentNode> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            ContentNode key = new ContentNode(file, tuple.getKeyNode());
            if (fields.put(key.text(), new ContentNode(file, tuple.getValueNode())) != null) {
                throw key.error("'" + key.text() + "' is given twice");
            }
        }
        return fields;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    List<ContentNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw error("expected a list: [a, b] or lines that begin with '- '");
        }
        return sequence.getValue().stream()
                .map(item -> new ContentNode(file, item))
                .toList();
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw error("expected one word or phrase");
        }
        return scalar.getValue();
    }

    boolean isTrue() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw error("expected true or false, not '" + text() + "'");
        };
    }
}
