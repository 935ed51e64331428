package dev.debrief.incidents.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every status with every transition. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class IncidentLifecycleTest {

    private static final Map<String, String> STATUS_AFTER = Map.of(
            "INVESTIGATE", "INVESTIGATING",
            "IDENTIFY", "IDENTIFIED",
            "MITIGATE", "MITIGATED",
            "RESOLVE", "RESOLVED",
            "CLOSE", "CLOSED",
            "REOPEN", "INVESTIGATING",
            "CANCEL", "CANCELLED");

    private final ApiClient writer = ApiClient.as(Tokens.contributor());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            REPORTED      |               | INVESTIGATE IDENTIFY MITIGATE RESOLVE CANCEL
            INVESTIGATING | INVESTIGATE   | IDENTIFY MITIGATE RESOLVE CANCEL
            IDENTIFIED    | IDENTIFY      | MITIGATE RESOLVE CANCEL
            MITIGATED     | MITIGATE      | RESOLVE CANCEL
            RESOLVED      | RESOLVE       | CLOSE REOPEN
            CLOSED        | RESOLVE CLOSE | REOPEN
            CANCELLED     | CANCEL        |
            """)
    void takesTheStepsOfItsStatusAndRefusesTheOthers(String status, @Nullable String way, @Nullable String allowed) {
        List<String> possible = words(allowed);
        for (String transition : STATUS_AFTER.keySet()) {
            String incident = after(words(way));
            ApiResponse before = writer.get(incident).expect(200);
            assertThat(before.text("/status")).isEqualTo(status);
            assertThat(allowed(before)).isEqualTo(possible);
            ApiResponse answer = take(incident, transition);
            if (possible.contains(transition)) {
                assertThat(answer.expect(200).text("/status")).isEqualTo(STATUS_AFTER.get(transition));
            } else {
                assertThat(allowed(answer.expectProblem(409, "transition-not-allowed")))
                        .isEqualTo(possible);
                assertThat(writer.get(incident).json()).isEqualTo(before.json());
            }
        }
    }

    private String after(List<String> way) {
        String incident = writer.post("/api/v1/incidents", """
                {"title": "Life", "severity": "LOW"}
                """).expect(201).location();
        way.forEach(transition -> take(incident, transition).expect(200));
        return incident;
    }

    private ApiResponse take(String incident, String transition) {
        return writer.post(incident + "/transitions", "*", """
                {"transition": "%s", "reason": "It is so"}
                """.formatted(transition));
    }

    private static List<String> allowed(ApiResponse answer) {
        return answer.texts("/allowedTransitions");
    }

    private static List<String> words(@Nullable String words) {
        return words == null ? List.of() : List.of(words.split(" "));
    }
}
