package dev.debrief.platform.testkit.api;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.debrief.platform.testkit.ServiceUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks that the OpenAPI document of the running service equals the committed one and has no gaps.
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(DebriefTestResource.class)
 * class OpenApiDocumentTest extends OpenApiDocumentKit {}
 * }</pre>
 *
 * <p>After an intended change, {@code mvn test -Ddebrief.accept=true -Dtest=OpenApiDocumentTest} updates the document.
 */
public abstract class OpenApiDocumentKit {

    private static final String ACCEPT = "debrief.accept";

    /** Such as 22:00 without quotes, which parsers of YAML 1.1 read as 1320. */
    private static final Pattern NUMBER_IN_BASE_60 = Pattern.compile("(- |: )[1-9][0-9]*(:[0-5]?[0-9])+$");

    /** Path of the committed document. */
    protected Path committedDocument() {
        return ServiceUnderTest.home().resolve("docs/openapi/" + ServiceUnderTest.name() + ".yaml");
    }

    @Test
    void equalsTheCommittedDocument() throws IOException {
        String served = ApiDocument.fetch(ServiceUnderTest.url().resolve("/q/openapi"));
        if (Boolean.getBoolean(ACCEPT)) {
            Files.createDirectories(committedDocument().getParent());
            Files.writeString(committedDocument(), served);
        }
        String expected = Files.exists(committedDocument()) ? Files.readString(committedDocument()) : "";
        if (!served.equals(expected)) {
            throw new AssertionError("The service's document differs from " + committedDocument()
                    + firstDifference(expected, served) + "\nIf the change is intended, run this test with -D" + ACCEPT
                    + "=true and commit the file.");
        }
    }

    @TestFactory
    Stream<DynamicTest> describesEachOperation() {
        ApiDocument document = ApiDocument.ofServiceUnderTest();
        return document.operations().stream()
                .map(operation -> dynamicTest(
                        operation.id(), () -> expectNone(operation.id(), new OperationLinter(operation).all())));
    }

    @Test
    void describesItself() {
        expectNone("The document", DocumentLinter.of(ApiDocument.ofServiceUnderTest()));
    }

    @Test
    void hasNoTextThatYaml11ReadsAsANumber() {
        String served = ApiDocument.fetch(ServiceUnderTest.url().resolve("/q/openapi"));

        expectNone(
                "YAML 1.1 reads as a number",
                served.lines()
                        .filter(line -> NUMBER_IN_BASE_60.matcher(line).find())
                        .toList());
    }

    private static void expectNone(String what, List<String> faults) {
        if (!faults.isEmpty()) {
            throw new AssertionError(what + ":\n- " + String.join("\n- ", faults));
        }
    }

    private static String firstDifference(String expected, String served) {
        List<String> before = expected.lines().toList();
        List<String> now = served.lines().toList();
        int line = 0;
        while (line < before.size() && line < now.size() && before.get(line).equals(now.get(line))) {
            line++;
        }
        return ", first in line " + (line + 1) + "\ncommitted: " + lineOf(before, line) + "\nserved:    "
                + lineOf(now, line);
    }

    private static String lineOf(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(ends)";
    }
}
