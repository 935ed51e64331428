package dev.debrief.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.received.StubSource;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.schema.QueryPlans;
import dev.debrief.platform.testkit.schema.StatementRecorder;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every list uses an index, and none scans a table: checks the query plans with 20,000 incidents. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class QueryPlanTest {

    private static final Pattern SEQ_SCAN = Pattern.compile(
            "Seq Scan on (incident|timeline_entry|evidence|severity_\\w+|ingress_delivery|ingress_person)\\w*");

    @SuppressWarnings("NullAway.Init")
    private static QueryPlans plans;

    @SuppressWarnings("NullAway.Init")
    private static StubSource source;

    @Inject
    @PersistenceUnitExtension
    StatementRecorder statements;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.with("/many-incidents.sql");
        source = StubSource.add();
    }

    @AfterAll
    static void rollBack() throws SQLException {
        plans.close();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(delimiter = '|', textBlock = """
            incidents?limit=50                                                          | incident_by_occurrence          |
            incidents?sort=update                                                       | incident_by_update              |
            incidents?order=asc                                                         | incident_by_occurrence          |
            incidents?status=INVESTIGATING                                              | incident_by_status              | INVESTIGATING
            incidents?status=INVESTIGATING&sort=update                                  | incident_by_status_and_update   | INVESTIGATING
            incidents?severity=CRITICAL                                                 | incident_by_severity            | CRITICAL
            incidents?severity=CRITICAL&sort=update                                     | incident_by_severity_and_update | CRITICAL
            incidents?kind=DRILL                                                        | incident_by_kind                | DRILL
            incidents?service=service-7                                                 | incident_by_service             | service-7
            incidents?label=label-7                                                     | incident_by_label               | label-7
            incidents?participant=user:p7                                               | incident_participant_handle     | user:p7
            incidents?text=E4711                                                        | incident_pkey                   | {00000000-0000-0000-0000-000000000001}
            incidents?field=plan-ticket:T-4711                                          | incident_by_custom_field        | {"plan-ticket": "T-4711"}
            incidents?occurredFrom=2023-12-01T00:00:00Z&occurredTo=2023-12-02T00:00:00Z | incident_by_occurrence          | 2023-12-01 2023-12-02
            incidents?updatedFrom=2023-12-01T00:00:00Z&updatedTo=2023-12-02T00:00:00Z   | incident_by_update              | 2023-12-01 2023-12-02
            incidents?resolvedFrom=2023-12-01T00:00:00Z&resolvedTo=2023-12-02T00:00:00Z | incident_by_resolution          | 2023-12-01 2023-12-02
            incidents/statistics?from=2023-12-01T00:00:00Z&to=2023-12-08T00:00:00Z      | incident_by_occurrence          | 2023-12-01 2023-12-08
            incidents/{id}/timeline                                                     | timeline_entry_by_time          |
            incidents/{id}/timeline?keyMoment=true                                      | timeline_entry_by_time          |
            incidents/{id}/evidence                                                     | evidence_by_incident            |
            incidents/{id}/participants                                                 | incident_participant_shown      |
            incidents/{id}/severity-changes                                             | severity_change_by_incident     |
            incidents/{id}/related                                                      | incident_relation_other         |
            ingress/received                                                            | ingress_delivery_by_time        |
            ingress/received?state=QUARANTINED                                          | ingress_delivery_by_state       | QUARANTINED
            ingress/received?source={source}                                            | ingress_delivery_by_source      | 00000000-0000-0000-0000-000000000002
            ingress/received?source={source}&state=QUARANTINED                          | ingress_delivery_by_source_and_state | 00000000-0000-0000-0000-000000000002 QUARANTINED
            ingress-sources/{source}/people                                             | ingress_person_pkey             | 00000000-0000-0000-0000-000000000002
            """)
    void comesFromAnIndex(String list, String index, @Nullable String values) throws SQLException {
        String plan = plansOf(list, values == null ? "" : values);
        assertThat(plan).contains(index);
        assertThat(SEQ_SCAN.matcher(plan).find()).as(plan).isFalse();
    }

    @Test
    void resumesAtCursor() throws SQLException {
        incident();
        incident();
        String cursor =
                ApiClient.as(Tokens.reader()).get("/api/v1/incidents?limit=1").text("/nextCursor");

        String plan = plansOf("incidents?limit=1&cursor=" + cursor, "2023-06-01 2023-06-01");

        assertThat(plan)
                .containsSubsequence(
                        "Limit\n  ->  Index Scan using incident_by_occurrence", "Index Cond: (occurred_at <= ");
    }

    /** @param values parameters of the statement, in order */
    private String plansOf(String list, String values) throws SQLException {
        ApiClient admin = ApiClient.as(Tokens.admin());
        admin.post("/api/v1/incident-fields", """
                {"key": "plan-ticket", "name": "Ticket", "type": "TEXT"}
                """);
        String path = "/api/v1/" + list.replace("{id}", incident().text("/id")).replace("{source}", source.key());
        List<String> queries = statements.during(() -> admin.get(path).expect(200));
        assertThat(queries).isNotEmpty();
        return plans.of(queries, values);
    }

    private static ApiResponse incident() {
        return ApiClient.as(Tokens.contributor()).post("/api/v1/incidents", """
                        {"title": "Plan", "severity": "LOW", "kind": "INCIDENT"}
                        """).expect(201);
    }
}
