package dev.debrief.postmortems.details.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.contracts.Severity;
import dev.debrief.contracts.incident.value.IncidentKind;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SampleActionItemEvents;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class PostmortemListTest {

    private static final String RESOLVED = "2024-11-15T11:35:00Z";

    @Inject
    SessionFactory sessions;

    private final ApiClient reader = ApiClient.as(Tokens.reader());

    @Test
    void pagesNewestFirstWithoutGapsAndDoubles() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            keys.add(0, keyOf(SampleIncidentEvents.resolved().rename("Zebra " + i)));
        }

        ApiResponse first = reader.get("/api/v1/postmortems?text=zebra&limit=2").expect(200);
        keyOf(SampleIncidentEvents.resolved().rename("Zebra that came between the pages"));
        ApiResponse second = next(first);
        ApiResponse third = next(second);

        List<String> seen = new ArrayList<>();
        List.of(first, second, third)
                .forEach(page -> page.at("/items")
                        .forEach(item -> seen.add(item.path("key").asText())));
        assertThat(seen).isEqualTo(keys);
        assertThat(third.json().has("nextCursor")).isFalse();
    }

    @Test
    void takesTheSameFewStatementsForAnyNumberOfPostmortems() {
        for (int i = 0; i < 6; i++) {
            keyOf(SampleIncidentEvents.resolved().rename("Quagga " + i));
        }
        sessions.getStatistics().setStatisticsEnabled(true);

        long forOne = statementsOf("/api/v1/postmortems?text=quagga&limit=1");
        long forSix = statementsOf("/api/v1/postmortems?text=quagga&limit=6");

        assertThat(forSix).isEqualTo(forOne).isEqualTo(2);
    }

    @Test
    void includesPartsWithTheSameFewStatementsForAnyNumberOfPostmortems() {
        for (int i = 0; i < 4; i++) {
            String path =
                    SamplePostmortems.pathOf(SampleIncidentEvents.resolved().rename("Bongo " + i));
            ApiResponse postmortem = reader.get(path).expect(200);
            SampleActionItemEvents.proposed(postmortem.text("/id"), "Add tests", "2024-11-20")
                    .complete();
        }
        sessions.getStatistics().setStatisticsEnabled(true);
        String list = "/api/v1/postmortems?text=bongo&expand=sections,progress&limit=";

        long forOne = statementsOf(list + 1);
        long forFour = statementsOf(list + 4);

        assertThat(forFour).isEqualTo(forOne);
        reader.get(list + 4).expect(200).at("/items").forEach(item -> {
            ApiResponse postmortem =
                    reader.get("/api/v1/postmortems/" + item.path("key").asText() + "?expand=sections");
            assertThat(item.path("sections")).isNotEmpty().isEqualTo(postmortem.at("/sections"));
            assertThat(item.path("progress").path("done").asInt()).isEqualTo(1);
            assertThat(item.path("progress")).isEqualTo(postmortem.at("/actionItemProgress"));
        });
        assertThat(reader.get("/api/v1/postmortems?text=bongo").body()).doesNotContain("\"sections\"", "\"progress\"");
    }

    @Test
    void severalPostmortemsAreReadAtOnceByIdOrKey() {
        String first = keyOf(SampleIncidentEvents.resolved());
        ApiResponse second = reader.get(SamplePostmortems.draft()).expect(200);
        String secret = keyOf(SampleIncidentEvents.restrictedTo("user:sam"));
        String ids = String.join(",", first, second.text("/id"), secret, "PM-987654321", UUID.randomUUID() + "");

        assertThat(keys("ids=" + ids)).containsExactlyInAnyOrder(first, second.text("/key"));
        assertThat(keys("status=PUBLISHED&ids=" + ids)).isEmpty();
        assertThat(reader.get("/api/v1/postmortems?ids=PM-1,INC-1")
                        .expectProblem(400, "validation-failed")
                        .text("/errors/0/value"))
                .isEqualTo("INC-1");
    }

    private long statementsOf(String path) {
        long before = sessions.getStatistics().getPrepareStatementCount();
        reader.get(path).expect(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    @Test
    void filtersAreCombined() {
        SampleIncidentEvents critical = SampleIncidentEvents.of(Severity.CRITICAL, IncidentKind.INCIDENT)
                .rename("Okapi search down")
                .resolve(RESOLVED);
        SampleIncidentEvents medium = SampleIncidentEvents.of(Severity.MEDIUM, IncidentKind.INCIDENT)
                .rename("Okapi search slow")
                .resolve(RESOLVED);

        assertThat(keys("text=okapi")).containsExactly(keyOf(medium), keyOf(critical));
        assertThat(keys("text=OKAPI%20slow")).containsExactly(keyOf(medium));
        assertThat(keys("text=okapi&severity=CRITICAL")).containsExactly(keyOf(critical));
        assertThat(keys("text=okapi&status=DRAFT&incident=" + critical.id())).containsExactly(keyOf(critical));
        assertThat(keys("text=okapi&status=PUBLISHED")).isEmpty();
        assertThat(keys("text=okapi&severity=CRITICAL,MEDIUM&status=DRAFT,IN_REVIEW"))
                .containsExactly(keyOf(medium), keyOf(critical));
        assertThat(keys("incident=" + critical.key())).containsExactly(keyOf(critical));
        assertThat(keys("text=okapi&template=short")).isEmpty();
        critical.reopen();
        assertThat(keys("text=okapi&incidentReopened=true&template=standard")).containsExactly(keyOf(critical));
        assertThat(keys("text=okapi&incidentReopened=false")).containsExactly(keyOf(medium));
    }

    @Test
    void refusesFiltersThatCannotBe() {
        reader.get("/api/v1/postmortems?status=LOST").expectProblem(400, "validation-failed");
        reader.get("/api/v1/postmortems?severity=high").expectProblem(400, "validation-failed");
        reader.get("/api/v1/postmortems?incidentReopened=perhaps").expectProblem(400, "validation-failed");
        reader.get("/api/v1/postmortems?incident=PM-1").expectProblem(400, "validation-failed");
        reader.get("/api/v1/postmortems?limit=201").expectProblem(400, "validation-failed");
        reader.get("/api/v1/postmortems?cursor=abc").expectProblem(400, "invalid-cursor");
    }

    private ApiResponse next(ApiResponse page) {
        return reader.get("/api/v1/postmortems?text=zebra&limit=2&cursor=" + page.text("/nextCursor"))
                .expect(200);
    }

    private List<String> keys(String query) {
        return reader.get("/api/v1/postmortems?" + query).expect(200).texts("/items", "key");
    }

    private static String keyOf(SampleIncidentEvents incident) {
        return SamplePostmortems.pathOf(incident).replaceFirst(".*/", "");
    }
}
