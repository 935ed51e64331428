package dev.debrief.platform.testkit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemsPageTest {

    private static final Path DOCS = Path.of("../docs");
    private static final Pattern IN_A_DOCUMENT = Pattern.compile("const: https://debrief.dev/problems/([a-z0-9-]+)");
    private static final Pattern ON_THE_PAGE = Pattern.compile("<a id=\"([a-z0-9-]+)\">");

    @Test
    void listsTheProblemTypesOfTheDocuments() throws IOException {
        Set<String> expected = new TreeSet<>();
        // The HTTP layer answers before there is an operation.
        expected.addAll(Set.of("request-timeout", "uri-too-long", "headers-too-large"));
        try (Stream<Path> documents = Files.list(DOCS.resolve("openapi"))) {
            for (Path document : documents.toList()) {
                expected.addAll(slugs(IN_A_DOCUMENT, document));
            }
        }

        assertThat(slugs(ON_THE_PAGE, DOCS.resolve("problems.md"))).isEqualTo(expected);
    }

    private static Set<String> slugs(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
