package dev.debrief.platform.testkit.vocabulary;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks every module, the docs and the files at the root of the repository. */
class RepositoryVocabularyTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> SKIPPED_FOLDERS = Set.of("target", "node_modules");

    private static final Pattern CHECKED = Pattern.compile(".*\\.(java|md|sql|properties)|.*/docs/.*\\.yaml");

    /** Contains banned phrases on purpose. */
    private static final String EXAMPLES = "VocabularyTest.java";

    private final Vocabulary vocabulary = new Vocabulary();

    static Stream<Path> parts() throws IOException {
        try (Stream<Path> parts = Files.list(REPOSITORY)) {
            return parts
                    .filter(part -> !part.getFileName().toString().startsWith("."))
                    .filter(part -> Files.isDirectory(part) || isChecked(part))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void usesTheStandardTerms(Path part) throws IOException {
        List<String> violations = filesIn(part).stream()
                .map(vocabulary::check)
                .flatMap(List::stream)
                .map(RepositoryVocabularyTest::line)
                .toList();

        if (!violations.isEmpty()) {
            fail("Use the terms of docs/glossary.md:\n" + String.join("\n", violations));
        }
    }

    private static String line(Violation violation) {
        return REPOSITORY.relativize(violation.file()) + ":" + violation.line() + "\t" + violation.found() + "\t→ "
                + violation.standard();
    }

    private static boolean isChecked(Path file) {
        return CHECKED.matcher(file.toString()).matches();
    }

    private static List<Path> filesIn(Path part) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(part, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return SKIPPED_FOLDERS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isChecked(file) && !file.endsWith(EXAMPLES)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
