package dev.debrief.incidents.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class IncidentExpansionTest {

    private static final String PATH = "/api/v1/incidents";

    private final ApiClient dana = ApiClient.as(Tokens.contributor());
    private final ApiClient reader = ApiClient.as(Tokens.reader());

    @Inject
    SessionFactory sessions;

    @Test
    void anIncidentIncludesThePartsThatWereAskedFor() {
        ApiResponse incident = assessed("expanded", "OPEN");
        ApiResponse plain = reader.get(incident.location()).expect(200);

        ApiResponse expanded = reader.with("If-None-Match", plain.etag())
                .get(incident.location() + "?expand=impact,participants,durations")
                .expect(200);

        assertThat(expanded.at("/impact"))
                .isEqualTo(reader.get(incident.location() + "/impact").json());
        assertThat(expanded.at("/participants"))
                .hasSize(2)
                .isEqualTo(reader.get(incident.location() + "/participants").at("/items"));
        assertThat(expanded.at("/durations")).isNotEmpty();
        assertThat(expanded.etag()).isEqualTo(plain.etag());
        assertThat(plain.json().has("impact")).isFalse();
        assertThat(plain.json().has("participants")).isFalse();
    }

    @Test
    void aPartThatIsEmptyIsAbsentOrEmpty() {
        ApiResponse incident = report("nothing-known", "OPEN");

        ApiResponse expanded = reader.get(incident.location() + "?expand=impact&expand=participants")
                .expect(200);

        assertThat(expanded.json().has("impact")).isFalse();
        assertThat(expanded.at("/participants").isArray()).isTrue();
        assertThat(expanded.at("/participants")).isEmpty();
    }

    @Test
    void aListIncludesPartsWithTheSameFewStatementsForAnyNumberOfIncidents() {
        for (int i = 0; i < 4; i++) {
            assessed("expanded-list", "OPEN");
        }
        sessions.getStatistics().setStatisticsEnabled(true);
        String list = PATH + "?service=expanded-list&expand=impact,participants&limit=";

        long forOne = statementsOf(list + 1);
        long forFour = statementsOf(list + 4);

        assertThat(forFour).isEqualTo(forOne);
        ApiResponse page = reader.get(list + 4).expect(200);
        assertThat(page.at("/items").findValues("impact")).hasSize(4);
        assertThat(page.at("/items").findValues("participants"))
                .hasSize(4)
                .allSatisfy(participants -> assertThat(participants).hasSize(2));
    }

    @Test
    void severalIncidentsAreReadAtOnceByIdOrKey() {
        ApiResponse first = report("batch", "OPEN");
        ApiResponse second = report("batch", "OPEN");
        ApiResponse merged = report("batch", "OPEN");
        dana.post(
                        merged.location() + "/merge",
                        merged.etag(),
                        "{\"into\": \"%s\", \"reason\": \"The same\"}".formatted(first.text("/key")))
                .expect(200);
        ApiResponse secret = report("batch", "RESTRICTED");
        String ids = String.join(
                ",",
                first.text("/id"),
                second.text("/key").toLowerCase(),
                merged.text("/id"),
                secret.text("/id"),
                secret.text("/key"),
                "INC-987654321",
                UUID.randomUUID().toString());

        assertThat(keys(ApiClient.as(Tokens.as("eve", "approver")).get(PATH + "?ids=" + ids)))
                .containsExactlyInAnyOrder(first.text("/key"), second.text("/key"), merged.text("/key"));
        assertThat(keys(ApiClient.as(Tokens.admin()).get(PATH + "?ids=" + ids))).contains(secret.text("/key"));
        assertThat(keys(reader.get(PATH + "?severity=CRITICAL&ids=" + ids))).isEmpty();
    }

    @Test
    void aBatchIsOnOnePageAndHasAtMostTwoHundred() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            expected.add(report("large-batch", "OPEN").text("/id"));
        }
        String unknown =
                Stream.generate(UUID::randomUUID).limit(149).map(UUID::toString).collect(Collectors.joining(","));
        String ids = String.join(",", expected) + "," + unknown;

        ApiResponse page = reader.get(PATH + "?ids=" + ids).expect(200);

        assertThat(page.at("/items")).hasSize(51);
        assertThat(page.json().has("nextCursor")).isFalse();
        assertThat(reader.get(PATH + "?ids=" + ids + ",INC-1")
                        .expectProblem(400, "validation-failed")
                        .text("/errors/0/detail"))
                .isEqualTo("must have at most 200 values, not 201");
    }

    @Test
    void whatIsNoReferenceIsNamed() {
        ApiResponse refused = reader.get(PATH + "?ids=INC-1,PM-1,x").expectProblem(400, "validation-failed");

        assertThat(refused.at("/errors").findValuesAsText("value")).containsExactly("PM-1", "x");
        assertThat(refused.text("/errors/0/detail")).isEqualTo("must be a UUID or a key like INC-42");
    }

    /** The lowest of three counts: now and then a request reads the definitions of measurements again. */
    private long statementsOf(String path) {
        return LongStream.generate(() -> {
                    long before = sessions.getStatistics().getPrepareStatementCount();
                    reader.get(path).expect(200);
                    return sessions.getStatistics().getPrepareStatementCount() - before;
                })
                .limit(3)
                .min()
                .orElseThrow();
    }

    private ApiResponse assessed(String service, String visibility) {
        ApiResponse incident = report(service, visibility);
        dana.put(incident.location() + "/impact", "\"0\"", "{\"userImpact\": \"Nobody could pay\"}")
                .expect(200);
        for (String handle : List.of("user:kim", "team:payments")) {
            dana.post(
                            incident.location() + "/participants",
                            "{\"handle\": \"%s\", \"displayName\": \"Somebody\", \"roles\": [\"RESPONDER\"]}"
                                    .formatted(handle))
                    .expect(201);
        }
        return incident;
    }

    private ApiResponse report(String service, String visibility) {
        return dana.post(PATH, """
                {"title": "Checkout fails", "severity": "LOW", "services": ["%s"], "visibility": "%s",
                 "times": {"startedAt": "2024-11-15T10:15:00Z"}}
                """.formatted(service, visibility)).expect(201);
    }

    private static List<String> keys(ApiResponse page) {
        return page.expect(200).at("/items").findValuesAsText("key").stream()
                .filter(key -> key.startsWith("INC-"))
                .distinct()
                .toList();
    }
}
