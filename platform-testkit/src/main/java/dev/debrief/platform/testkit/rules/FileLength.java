package dev.debrief.platform.testkit.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Keeps source files short enough to read in one sitting. */
final class FileLength {

    static final String RULE = "no Java file has more than 400 lines";

    private static final int MAX_LINES = 400;

    private FileLength() {}

    static void check(Path module) {
        Path sources = module.toAbsolutePath().resolve("src");
        if (!Files.isDirectory(sources)) {
            throw new AssertionError("There is no " + sources + ": the rule would check nothing.");
        }
        List<String> tooLong = tooLong(sources);
        if (!tooLong.isEmpty()) {
            throw new AssertionError("Split these files, at most " + MAX_LINES + " lines each: " + tooLong);
        }
    }

    private static List<String> tooLong(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > MAX_LINES)
                    .map(file -> sources.relativize(file) + " (" + lines(file) + ")")
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
