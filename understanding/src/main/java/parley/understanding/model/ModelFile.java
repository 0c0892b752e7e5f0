package parley.understanding.model;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.util.model.BaseModel;

/**
 * A model as a standard OpenNLP document categoriser file. OpenNLP stamps its files with the time; here that is taken
 * out, so that the same data gives the same bytes.
 */
public final class ModelFile {

    private static final String MANIFEST = "manifest.properties";

    private ModelFile() {}

    /** @return bytes written */
    public static long write(Path file, String language, Weights weights) throws IOException {
        return write(file, new DoccatModel(language, weights.toModel(), Map.of(), new DoccatFactory()));
    }

    /**
     * Writes any model of OpenNLP.
     *
     * @return bytes written
     */
    public static long write(Path file, BaseModel model) throws IOException {
        ByteArrayOutputStream stamped = new ByteArrayOutputStream();
        model.serialize(stamped);
        try (OutputStream out = Files.newOutputStream(file)) {
            withoutTime(stamped.toByteArray(), out);
        }
        return Files.size(file);
    }

    private static void withoutTime(byte[] stamped, OutputStream out) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(stamped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        entries.computeIfPresent(MANIFEST, (name, bytes) -> timelessManifest(bytes));
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry timeless = new ZipEntry(entry.getKey());
                timeless.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(timeless);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }

    private static byte[] timelessManifest(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.startsWith("Timestamp=") ? "Timestamp=0" : line)
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @throws IOException if the file cannot be read or holds no linear model; the message names it */
    public static Weights read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Weights.of(new DoccatModel(in).getMaxentModel());
        } catch (IOException | RuntimeException e) {
            throw new IOException(file + " is no usable model, train again: " + e.getMessage(), e);
        }
    }
}
