package dev.debrief.actions.action.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads take a fixed number of statements, regardless of the number of items. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class SqlStatementCountTest {

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    SessionFactory sessions;

    private Statistics statistics;

    @BeforeEach
    void countStatements() {
        statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    @AfterEach
    void stopCounting() {
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void aPageOfItemsOfSeveralPostmortemsTakesOneStatement() {
        for (int i = 0; i < 3; i++) {
            ActionItemApi items = ActionItemApi.ofOpenPostmortem(postmortems);
            items.createAndGetKey(Map.of("owner", Map.of("handle", "team:statements")));
            items.createAndGetKey(Map.of("owner", Map.of("handle", "team:statements")));
        }

        statistics.clear();
        assertThat(ActionItemApi.keys(Map.of("owner", "team:statements"))).hasSize(6);

        assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);
    }

    @Test
    void anItemTakesOneStatement() {
        String key = ActionItemApi.ofOpenPostmortem(postmortems).createAndGetKey(Map.of());

        statistics.clear();
        ActionItemApi.get(key).expect(200);

        assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);
    }

    @Test
    void aBulkChangeReadsItsItemsTogether() {
        long few = statementsOfChanging(2);

        assertThat(statementsOfChanging(8)).as("the policy may be read again").isLessThanOrEqualTo(few + 1);
    }

    /** Items of as many postmortems, which the change leaves as they are. */
    private long statementsOfChanging(int count) {
        List<Map<String, Object>> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String key = ActionItemApi.ofOpenPostmortem(postmortems).createAndGetKey(Map.of());
            changes.add(Map.of("id", key, "revision", 1, "patch", Map.of()));
        }
        statistics.clear();
        ApiClient.as(Tokens.contributor())
                .post("/api/v1/action-items/bulk", Map.of("mode", "ALL_OR_NOTHING", "change", changes))
                .expect(200);
        return statistics.getPrepareStatementCount();
    }

    @Test
    void theProgressOfAPostmortemTakesTwoStatements() {
        ActionItemApi items = ActionItemApi.ofOpenPostmortem(postmortems);
        items.createAndGetKey(Map.of());
        items.createAndGetKey(Map.of("status", "OPEN"));

        statistics.clear();
        ActionItemApi.progress(Tokens.reader(), items.postmortemKey()).expect(200);

        assertThat(statistics.getPrepareStatementCount()).isEqualTo(2);
    }
}
