package dev.debrief.platform.testkit.rules;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps packages small enough to read at a glance. A folder of sources counts for each source root alone. */
final class PackageSize {

    static final String RULE = "no package has more than 25 Java files";

    private static final int MAX_FILES = 25;

    /** The events of a topic are permitted types of one sealed interface, so they must share its package. */
    private static final Pattern SEALED_EVENTS = Pattern.compile("\\bsealed interface \\w+ extends DomainEvent\\b");

    private PackageSize() {}

    static void check(Path module) {
        Path sources = module.toAbsolutePath().resolve("src");
        if (!Files.isDirectory(sources)) {
            throw new AssertionError("There is no " + sources + ": the rule would check nothing.");
        }
        List<String> tooLarge = tooLarge(sources);
        if (!tooLarge.isEmpty()) {
            throw new AssertionError(
                    "Split these packages by meaning, at most " + MAX_FILES + " files each: " + tooLarge);
        }
    }

    private static List<String> tooLarge(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            Map<Path, Long> sizes =
                    files.filter(PackageSize::isJava).collect(groupingBy(file -> file.getParent(), counting()));
            return sizes.entrySet().stream()
                    .filter(size -> size.getValue() > MAX_FILES)
                    .filter(size -> !holdsSealedEvents(size.getKey()))
                    .map(size -> sources.relativize(size.getKey()) + " (" + size.getValue() + ")")
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    private static boolean holdsSealedEvents(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(PackageSize::isJava)
                    .anyMatch(file -> SEALED_EVENTS.matcher(read(file)).find());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
