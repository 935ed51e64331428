package dev.debrief.incidents.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class IncidentTextTest {

    private static final String PATH = "/api/v1/incidents";
    private static final String ROCKET = "\uD83D\uDE80";

    private final ApiClient dana = ApiClient.as(Tokens.contributor());

    @ParameterizedTest
    @ValueSource(
            strings = {"two\nlines", "two\r\nlines", "a\rb", "a\tb", "a\u0085b", "a\u2028b", "txt.\u202Eexe", "a\u2066b"
            })
    void aTitleIsOneLine(String title) {
        assertThat(errorsOf(Map.of("title", title, "severity", "LOW")))
                .containsExactly("#/title must be one line, without control characters");
        assertThat(errorsOf(Map.of("title", "Names", "severity", "LOW", "labels", List.of("fine", title))))
                .singleElement()
                .asString()
                .startsWith("#/labels")
                .endsWith(" must be one line, without control characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00A0\u3000", "\u200B\u2060", "\u00AD", "\uFEFF", "\u3164", "\u2800", "\u0301"})
    void aTitleIsVisible(String title) {
        assertThat(errorsOf(Map.of("title", title, "severity", "LOW"))).containsExactly("#/title must not be blank");
    }

    @Test
    void aPatchFollowsTheSameRules() {
        ApiResponse incident =
                dana.post(PATH, Map.of("title", "Patched", "severity", "LOW")).expect(201);

        dana.patch(incident.location(), incident.etag(), Map.of("title", "a\nb"))
                .expectProblem(400, "validation-failed");
        dana.patch(incident.location(), incident.etag(), Map.of("title", "\u200B"))
                .expectProblem(400, "validation-failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fam\u00EDlia \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "\u200Fمتوقف", "決済障害"})
    void aTitleInAnyScriptIsAccepted(String title) {
        ApiResponse incident =
                dana.post(PATH, Map.of("title", title, "severity", "LOW")).expect(201);

        assertThat(incident.text("/title")).isEqualTo(title);
    }

    @Test
    void aTextOfSeveralLinesIsAccepted() {
        dana.post(PATH, Map.of("title", "Lines", "summary", "one\r\ntwo\tthree", "severity", "LOW"))
                .expect(201);
    }

    @Test
    void lengthsCountCharactersAsPeopleDo() {
        dana.post(PATH, Map.of("title", ROCKET.repeat(200), "severity", "LOW")).expect(201);
        assertThat(errorsOf(Map.of("title", ROCKET.repeat(201), "severity", "LOW")))
                .containsExactly("#/title size must be between 0 and 200");
        dana.get(PATH + "?text=" + "%F0%9F%9A%80".repeat(200)).expect(200);
        dana.get(PATH + "?text=" + "a".repeat(201)).expectProblem(400, "validation-failed");
    }

    private List<String> errorsOf(Map<String, ?> body) {
        ApiResponse problem = dana.post(PATH, body);
        problem.expectProblem(400, "validation-failed");
        List<String> errors = new ArrayList<>();
        problem.at("/errors")
                .forEach(error -> errors.add(error.path("pointer").asText() + " "
                        + error.path("detail").asText()));
        return errors;
    }
}
