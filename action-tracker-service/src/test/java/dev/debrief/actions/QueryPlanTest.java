package dev.debrief.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.report.ReportItems;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.schema.QueryPlans;
import dev.debrief.platform.testkit.schema.StatementRecorder;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every list and figure uses an index, and none scans a table: checks the query plans with 20,000 action items. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class QueryPlanTest {

    private static final Pattern SEQ_SCAN =
            Pattern.compile("Seq Scan on (action_item|action_item_state|action_item_benefit|calendar_feed)\\b");

    @SuppressWarnings("NullAway.Init")
    private static QueryPlans plans;

    @Inject
    @PersistenceUnitExtension
    StatementRecorder statements;

    @Inject
    PostmortemProjectionService postmortems;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.with("/many-action-items.sql");
    }

    @AfterAll
    static void rollBack() throws SQLException {
        plans.close();
    }

    /** The values are those of the parameters, in the order of the statement. */
    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(delimiter = '|', textBlock = """
            action-items                                                                | action_item_by_due        |
            action-items?sort=createdAt                                                 | action_item_by_creation   |
            action-items?owner=team:plan-7                                              | action_item_by_owner      | team:plan-7
            action-items?owner=team:plan-7&status=OPEN                                  | action_item_by_owner_unfinished | OPEN team:plan-7
            action-items?team=team:plan-7&overdue=true                                  | action_item_by_owner_unfinished | team:plan-7
            action-items?status=OPEN                                                    | action_item_unfinished    | OPEN
            action-items?status=INEFFECTIVE                                             | action_item_by_status     | INEFFECTIVE
            action-items?kind=IMMEDIATE_FIX                                             | action_item_by_kind       | IMMEDIATE_FIX
            action-items?dueFrom=2023-12-01&dueBefore=2023-12-08                        | action_item_by_due        |
            action-items?owner=team:plan-7&dueFrom=2023-12-01                           | action_item_by_owner      | team:plan-7 2023-12-01 9999-12-31
            action-items?service=service-7                                              | action_item_by_service    | service-7
            action-items?postmortem={postmortem}                                        | action_item_by_postmortem |
            action-items/export                                                         | action_item_by_due        |
            action-items/export?owner=team:plan-7                                       | action_item_by_owner      | team:plan-7
            action-items/statistics?from=2023-12-01&to=2023-12-08                       | action_item_by_creation   | 2023-12-08 2023-12-08 2023-12-01
            action-items/statistics?groupBy=service&from=2023-12-01&to=2023-12-08       | action_item_by_creation   | 2023-12-08 2023-12-08 2023-12-01
            action-items/statistics?postmortem={postmortem}                             | action_item_by_postmortem |
            postmortems/{postmortem}/progress                                           | action_item_by_postmortem |
            postmortems/{postmortem}/progress?asOf=2024-12-01                           | action_item_state_by_item |
            postmortems/{postmortem}/progress?asOf=2024-12-01&recordedBy=2024-12-01     | action_item_by_postmortem |
            postmortems/{postmortem}/minutes-bought                                     | action_item_by_postmortem |
            postmortems/{postmortem}/minutes-bought                                     | action_item_benefit_pkey  |
            calendar-feeds                                                              | calendar_feed_pkey        |
            """)
    void comesFromAnIndex(String read, String index, @Nullable String values) throws SQLException {
        ReportItems items = ReportItems.ofOpenPostmortem(postmortems);
        items.open(Map.of());
        String path = "/api/v1/" + read.replace("{postmortem}", items.postmortemKey());

        String plan = plansOf(ApiClient.as(Tokens.admin()), path, values == null ? "" : values);

        assertThat(plan).contains(index);
        assertThat(SEQ_SCAN.matcher(plan).find()).as(plan).isFalse();
    }

    @Test
    void theCalendarsOfATeamComeFromAnIndex() throws SQLException {
        ApiClient member = ApiClient.as(Tokens.withTeams("dana", "contributor", "plan-7"));

        String plan = plansOf(member, "/api/v1/calendar-feeds", "team:plan-7");

        assertThat(plan).contains("calendar_feed");
        assertThat(SEQ_SCAN.matcher(plan).find()).as(plan).isFalse();
    }

    @Test
    void theDueDatesOfACalendarComeFromAnIndex() throws SQLException {
        String url = ApiClient.as(Tokens.admin())
                .post("/api/v1/calendar-feeds", Map.of("team", "team:plan-7"))
                .expect(201)
                .text("/url");

        String plan = plansOf(ApiClient.anonymous(), url, "");

        assertThat(plan).contains("action_item_by_owner_unfinished", "calendar_feed_pkey");
        assertThat(SEQ_SCAN.matcher(plan).find()).as(plan).isFalse();
    }

    private String plansOf(ApiClient client, String path, String values) throws SQLException {
        List<String> queries = statements.during(() -> client.get(path).expect(200));
        assertThat(queries).isNotEmpty();
        return plans.of(queries, values);
    }
}
