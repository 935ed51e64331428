package dev.debrief.incidents.timeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class TimelineResourceTest {

    private ApiResponse incident;
    private String timeline;

    @BeforeEach
    void reportAnIncident() {
        incident = contributor()
                .post("/api/v1/incidents", "{\"title\": \"With a timeline\", \"severity\": \"LOW\"}")
                .expect(201);
        timeline = incident.location() + "/timeline";
    }

    @Test
    void listsEntriesInTheOrderTheyHappened() {
        for (String minute : List.of("30", "15", "25", "22")) {
            record(minute);
        }

        ApiResponse list = contributor().get(timeline).expect(200);

        assertThat(list.json().findValuesAsText("text")).containsExactly("At 15", "At 22", "At 25", "At 30");
    }

    @Test
    void listsEntriesOfTheSameInstantInTheOrderOfRecording() {
        List<String> written =
                IntStream.range(0, 6).mapToObj(i -> record("15").text("/id")).toList();

        assertThat(contributor().get(timeline).expect(200).json().findValuesAsText("id"))
                .isEqualTo(written);
    }

    @Test
    void publishesTheEntryAndKeepsTheRevisionOfTheIncident() {
        ApiResponse entry = record("15");

        PublishedEvents events = PublishedEvents.about(incident.text("/id"));
        assertThat(events.names()).containsExactly("reported", "timeline-entry-recorded");
        assertThat(events.last().at("/entry/entryId").asText()).isEqualTo(entry.text("/id"));
        assertThat(contributor().get(incident.location()).etag()).isEqualTo(incident.etag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-15 10:25:00Z", "2024-11-15T11:25:00+0100"})
    void readsTimesAsPeopleAndOtherSystemsWriteThem(String occurredAt) {
        ApiResponse entry = contributor()
                .post(timeline, Map.of("occurredAt", occurredAt, "kind", "NOTE", "text", "An alert"))
                .expect(201);

        assertThat(entry.text("/occurredAt")).isEqualTo("2024-11-15T10:25:00Z");
        String encoded = URLEncoder.encode(occurredAt, StandardCharsets.UTF_8);
        assertThat(contributor().get(timeline + "?from=" + encoded).at("/items"))
                .hasSize(1);
        assertThat(contributor().get(timeline + "?to=" + encoded).at("/items")).isEmpty();
    }

    @Test
    void concurrentWritersDoNotConflict() {
        List<CompletableFuture<Integer>> writers = IntStream.range(0, 24)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> write("15").status()))
                .toList();

        assertThat(writers.stream().map(CompletableFuture::join)).isEqualTo(Collections.nCopies(24, 201));
        assertThat(PublishedEvents.about(incident.text("/id")).names()).hasSize(25);
    }

    @Test
    void pagesThroughTheTimeline() {
        for (int i = 10; i < 15; i++) {
            record(String.valueOf(i));
        }

        ApiResponse first = contributor().get(timeline + "?limit=3").expect(200);
        ApiResponse second = contributor()
                .get(timeline + "?limit=3&cursor=" + first.text("/nextCursor"))
                .expect(200);

        assertThat(first.json().findValuesAsText("text")).containsExactly("At 10", "At 11", "At 12");
        assertThat(second.json().findValuesAsText("text")).containsExactly("At 13", "At 14");
        assertThat(second.json().has("nextCursor")).isFalse();
    }

    @Test
    void readsAnEntryAtItsLocation() {
        ApiResponse entry = record("15");

        assertThat(contributor().get(entry.location()).expect(200).json()).isEqualTo(entry.json());
    }

    @Test
    void refusesAnInvalidLink() {
        ApiResponse refused = contributor().post(timeline, """
                {"occurredAt": "2024-11-15T10:15:00Z", "kind": "NOTE", "text": "x", "link": "javascript:alert(1)"}
                """).expectProblem(400, "validation-failed");

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/link");
    }

    private ApiResponse record(String minute) {
        return write(minute).expect(201);
    }

    private ApiResponse write(String minute) {
        return contributor().post(timeline, """
                {"occurredAt": "2024-11-15T10:%s:00Z", "kind": "NOTE", "text": "At %s"}
                """.formatted(minute, minute));
    }

    private static ApiClient contributor() {
        return ApiClient.as(Tokens.contributor());
    }
}
