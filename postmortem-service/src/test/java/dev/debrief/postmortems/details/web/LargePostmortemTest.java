package dev.debrief.postmortems.details.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.memory.MemoryBudget;
import dev.debrief.platform.memory.MemoryBudget.Reservation;
import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Postmortems with a timeline of thousands of entries. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class LargePostmortemTest {

    private static final int ENTRIES = 3_000;

    private final ApiClient reader = ApiClient.as(Tokens.reader());

    @Inject
    MemoryBudget budget;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/document?format=html",
                "/document?format=markdown",
                "/document?format=json",
                "/document?format=confluence",
                "/document?format=notion",
                "/document?format=csv",
                "/versions/draft/diff/draft"
            })
    void isAnsweredCompletely(String part) throws SQLException {
        String path = draft(ENTRIES);

        ApiResponse read = reader.get(path + part).expect(200);

        if (!part.contains("diff")) {
            assertThat(read.body()).contains("Entry 1 of the log").contains("Entry " + ENTRIES + " of the log");
        }
        if (!part.isEmpty()) {
            assertThat(reader.get(path + part).body()).isEqualTo(read.body());
            assertThat(reader.with("If-None-Match", read.etag())
                            .get(path + part)
                            .expect(304)
                            .body())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/document", "/language", "/readiness", "/checks", "/versions/draft/diff/draft"})
    void waitsForMemoryAndIsRefusedIfNoneIsFree(String part) throws Exception {
        String small = draft(1);
        String large = draft(ENTRIES);
        try (Reservation first = budget.reserve(1).orElseThrow();
                Reservation second = budget.reserve(1).orElseThrow()) {
            ApiResponse refused = reader.get(large + part).expectProblem(503, "unavailable");

            assertThat(refused.header("Retry-After")).contains("5");
            assertThat(refused.text("/detail"))
                    .isEqualTo("Too many large resources are being read. Repeat the request" + " later.");
            reader.get(small + part).expect(200);
        }
        reader.get(large + part).expect(200);
    }

    /** Otherwise each of them would leave less memory to the others. */
    @Test
    void givesItsMemoryBack() throws Exception {
        String large = draft(ENTRIES);
        for (int i = 0; i < 3; i++) {
            reader.get(large).expect(200);
            reader.get(large + "/document?format=pdf").expect(200);
            reader.get(large + "/document?format=epub").expectProblem(400, "validation-failed");
            reader.with("Accept", "application/epub+zip")
                    .get(large + "/document")
                    .expectProblem(406, "not-acceptable");
            reader.get(large + "/versions/9").expectProblem(404, "not-found");
        }

        try (Reservation first = budget.reserve(1).orElseThrow();
                Reservation second = budget.reserve(1).orElseThrow()) {
            assertThat(first).isNotSameAs(second);
        }
    }

    @Test
    void onlyThoseWhoMaySeeARestrictedOneWaitForMemory() throws Exception {
        String large = draft(SampleIncidentEvents.restrictedTo("user:sam", "team:payments"), ENTRIES);
        try (Reservation first = budget.reserve(1).orElseThrow();
                Reservation second = budget.reserve(1).orElseThrow()) {
            ApiClient.as(Tokens.withTeams("kim", Roles.READER, "payments"))
                    .get(large)
                    .expectProblem(503, "unavailable");
            ApiClient.as(Tokens.as("olga", Roles.READER)).get(large).expectProblem(404, "not-found");
        }
    }

    private static String draft(int entries) throws SQLException {
        return draft(SampleIncidentEvents.resolved(), entries);
    }

    private static String draft(SampleIncidentEvents incident, int entries) throws SQLException {
        try (Connection connection = ServiceUnderTest.database();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO timeline_entry_projection"
                        + " (id, incident_id, occurred_at, kind, text, actor, key_moment)"
                        + " SELECT gen_random_uuid(), ?, '2024-11-15T10:15:00Z'::timestamptz + make_interval(secs => n),"
                        + " 'NOTE', 'Entry ' || n || ' of the log', 'Kim', false FROM generate_series(1, ?) AS n")) {
            insert.setObject(1, incident.id());
            insert.setInt(2, entries);
            insert.executeUpdate();
        }
        return SamplePostmortems.pathOf(incident);
    }
}
