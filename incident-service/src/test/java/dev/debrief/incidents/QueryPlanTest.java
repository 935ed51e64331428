package dev.debrief.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.received.StubSource;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
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
    private static final Pattern PLACEHOLDER = Pattern.compile("\\?");

    @SuppressWarnings("NullAway.Init")
    private static Connection database;

    @SuppressWarnings("NullAway.Init")
    private static StubSource source;

    @Inject
    @PersistenceUnitExtension
    StatementRecorder statements;

    @BeforeAll
    static void fill() throws SQLException {
        database = connect();
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.execute(script());
        }
        source = StubSource.add();
    }

    @AfterAll
    static void rollBack() throws SQLException {
        database.rollback();
        database.close();
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
        statements.clear();
        admin.get(path).expect(200);
        List<String> queries = statements.all();
        assertThat(queries).isNotEmpty();
        StringBuilder plans = new StringBuilder();
        for (String query : queries) {
            plans.append(query).append('\n').append(planOf(query, new ArrayDeque<>(List.of(values.split(" (?!\")")))));
        }
        return plans.toString();
    }

    private static String planOf(String query, Deque<String> values) throws SQLException {
        AtomicInteger placeholder = new AtomicInteger();
        String limited = query.replace("fetch first ? rows only", "fetch first 51 rows only");
        String written = PLACEHOLDER
                .matcher(limited)
                .replaceAll(match -> values.isEmpty() || values.peek().isEmpty()
                        ? "\\$" + placeholder.incrementAndGet()
                        : Matcher.quoteReplacement("'" + values.remove() + "'"));
        StringBuilder plan = new StringBuilder();
        try (Statement statement = database.createStatement();
                ResultSet line = statement.executeQuery("EXPLAIN (GENERIC_PLAN, COSTS OFF) " + written)) {
            while (line.next()) {
                plan.append(line.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    /** Only the simple query protocol can explain a statement with placeholders. */
    private static Connection connect() throws SQLException {
        try (Connection usual = ServiceUnderTest.database()) {
            Config config = ConfigProvider.getConfig();
            Properties properties = new Properties();
            properties.setProperty("user", usual.getMetaData().getUserName());
            properties.setProperty("password", config.getValue("debrief.database.owner-password", String.class));
            properties.setProperty("preferQueryMode", "simple");
            return DriverManager.getConnection(usual.getMetaData().getURL(), properties);
        }
    }

    private static ApiResponse incident() {
        return ApiClient.as(Tokens.contributor()).post("/api/v1/incidents", """
                        {"title": "Plan", "severity": "LOW", "kind": "INCIDENT"}
                        """).expect(201);
    }

    private static String script() {
        try (InputStream in = QueryPlanTest.class.getResourceAsStream("/many-incidents.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
