package parley.understanding.confidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Verdicts on disk, one a line: confidence, then for right, in the top two and in scope 1 or 0. */
final class HeldOutFile {

    private static final String HEADING = "confidence,right,inTopTwo,inScope";

    private HeldOutFile() {}

    /** @return bytes written */
    static long write(Path file, List<Judged> heldOut) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(HEADING);
        heldOut.forEach(one -> lines.add(line(one)));
        Files.write(file, lines);
        return Files.size(file);
    }

    private static String line(Judged one) {
        return String.join(
                ",", Double.toString(one.confidence()), bit(one.right()), bit(one.inTopTwo()), bit(one.inScope()));
    }

    private static String bit(boolean set) {
        return set ? "1" : "0";
    }

    /** @throws IOException if the file is missing or broken; the message names it */
    static List<Judged> read(Path file) throws IOException {
        List<Judged> heldOut = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.equals(HEADING)) {
                    heldOut.add(judged(line.split(",", -1)));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new IOException(file + " cannot be read, train again: " + e.getMessage(), e);
        }
        return heldOut;
    }

    private static Judged judged(String[] fields) {
        return new Judged(
                Double.parseDouble(fields[0]), fields[1].equals("1"), fields[2].equals("1"), fields[3].equals("1"));
    }
}
