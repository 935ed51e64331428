package dev.debrief.documents.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.debrief.documents.DemandingDocuments;
import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import io.quarkus.qute.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    private static final Path FOLDER = Path.of("src/main/resources/templates/document");

    /** Documents that together reach every expression of every template. */
    private static final List<Document> DOCUMENTS = List.of(
            SampleDocuments.withContent("Some text.", "A line"),
            SampleDocuments.sample(),
            SampleDocuments.empty(),
            SampleDocuments.withPlannedMeeting(),
            SampleDocuments.withCancelledMeeting(),
            DemandingDocuments.longAndInManyScripts(),
            DemandingDocuments.forThePublic(),
            DemandingDocuments.withLinks("vault:page"),
            SampleDocuments.withTimeline(
                    Collections.nCopies(501, SampleDocuments.entry(Instant.EPOCH, "One of many.", true))));

    private static final Pattern TAG = Pattern.compile("\\{[#a-z][^{}]*}");
    /** Paths and functions, and single names that are printed, an argument, or what a section is about. */
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w.:#'])[a-z]\\w*(?:[.:]\\w+)+" + "|(?<=^\\{|\\(| in |\\{#if )[a-z]\\w*(?=[)}])");

    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

    /** @param name what the template calls a member or a function */
    record Use(String template, String name, int end) {

        String misspelled() {
            String text = read(template);
            return text.substring(0, end) + "x" + text.substring(end);
        }

        @Override
        public String toString() {
            return template + ": " + name;
        }
    }

    static Stream<String> templates() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Stream<Use> uses() throws IOException {
        return templates()
                .flatMap(template -> TAG.matcher(read(template))
                        .results()
                        .flatMap(tag -> NAME.matcher(tag.group())
                                .results()
                                .map(name -> new Use(template, name.group(), tag.start() + name.end()))));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void failOnAnUnknownMember(Use use) {
        String misspelled = use.misspelled();

        assertThat(DOCUMENTS)
                .as("nothing fails, or no document reaches it")
                .anySatisfy(document -> assertThatCode(
                                () -> renderer(use.template(), misspelled).render(document))
                        .isInstanceOf(TemplateException.class));
    }

    @Test
    void nameTheirMembersSoThatTheTestAboveFindsThem() throws IOException {
        assertThat(uses().map(Use::toString))
                .hasSizeGreaterThan(200)
                .contains(
                        "page-start.html: document.title",
                        "page-start.html: style",
                        "section.html: section.kind",
                        "details.html: text:participation",
                        "prose.html: otherwise",
                        "prose.html: written",
                        "references.html: references",
                        "whys.html: nodes",
                        "timeline.html: link:safe");
    }

    @Test
    void cannotSwitchOffEscaping() {
        String page = read("page-start.html").replace("<title>{document.key}", "<title>{document.key.raw}");

        assertThatCode(() -> renderer("page-start.html", page).render(SampleDocuments.sample()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("raw");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void followOnlySafeLinks(String template) {
        assertThat(LINK.matcher(read(template)).results().map(link -> link.group(1)))
                .allSatisfy(target -> assertThat(target).matches("#.*|\\{link:safe\\([^)]*\\)}"));
    }

    private static boolean fails(String template, String text, Document document) {
        try {
            renderer(template, text).render(document);
            return false;
        } catch (TemplateException expected) {
            return true;
        }
    }

    private static HtmlRenderer renderer(String template, String text) {
        return new HtmlRenderer(name -> name.equals(template) ? text : read(name));
    }

    private static String read(String template) {
        return TemplateFiles.read(template);
    }
}
