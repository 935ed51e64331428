package dev.debrief.actions.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.schema.QueryPlans;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/**
 * What a comparison reads does not depend on how many incidents a service has had, and is found by what it affected.
 */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class RecurrenceStatementsTest {

    private static final String NEWEST = "md5('incident 20000')::uuid";
    private static final String OLDEST = "md5('incident 1')::uuid";
    private static final String BEGAN = "'2030-01-01Z'";
    private static final String SERVICES = "ARRAY['busy', 'portal']";

    private static final String WRONG_COPIES = """
            WITH kept AS (
                SELECT incident_id, service, began_at, may_recur, analysed FROM incident_service),
            expected AS (
                SELECT details.incident_id, service, details.began_at,
                       details.kind = 'INCIDENT' AND NOT details.cancelled AND details.merged_into IS NULL,
                       details.incident_id IN (SELECT incident_id FROM postmortem_incident)
                FROM incident_details details, unnest(details.services) AS service WHERE details.began_at IS NOT NULL)
            SELECT count(*) FROM (
                (TABLE kept EXCEPT TABLE expected) UNION ALL (TABLE expected EXCEPT TABLE kept)) AS wrong""";

    @Test
    void aComparisonReadsTheNewestIncidentsOnly() throws SQLException {
        try (QueryPlans plans = QueryPlans.with("/many-recurring-incidents.sql")) {
            assertThat(plans.blocksReadBy(
                            RecurrenceRepository.CANDIDATES.formatted(""), NEWEST, BEGAN, "100", SERVICES, "20"))
                    .isLessThan(3_000);
            assertThat(plans.blocksReadBy(
                            RecurrenceRepository.CANDIDATES.formatted(RecurrenceRepository.WITH_FACTOR),
                            NEWEST,
                            BEGAN,
                            "300",
                            SERVICES,
                            "ARRAY[md5('postmortem 20000')::uuid]",
                            "100"))
                    .isLessThan(10_000);
            assertThat(plans.blocksReadBy(RecurrenceRepository.LATER, "100", OLDEST, "100"))
                    .isLessThan(1_000);
            assertThat(plans.blocksReadBy(RecurrenceRepository.HAS_COMPLETED_ITEMS, OLDEST))
                    .isLessThan(50);
        }
    }

    @Test
    void theCopyFollowsIncidentsAndPostmortems() throws SQLException {
        try (Connection database = ServiceUnderTest.database()) {
            database.setAutoCommit(false);
            for (String change : new String[] {
                "INSERT INTO incident_details (incident_id, number, title, kind, visibility, audience, services,"
                        + " cancelled, imported, event_version) VALUES (gen_random_uuid(), 50000000, 'Incident',"
                        + " 'INCIDENT', 'OPEN', '{}', '{shop,shop,portal}', false, false, 1)",
                "UPDATE incident_details SET recorded_at = now() WHERE number = 50000000",
                "UPDATE incident_details SET services = '{portal,search}' WHERE number = 50000000",
                "INSERT INTO postmortem_incident (incident_id, postmortem_id)"
                        + " SELECT incident_id, gen_random_uuid() FROM incident_details WHERE number = 50000000",
                "UPDATE incident_details SET started_at = now() - interval '1 h' WHERE number = 50000000",
                "UPDATE incident_details SET services = '{portal,shop}', cancelled = true WHERE number = 50000000",
                "UPDATE incident_details SET cancelled = false, merged_into = incident_id WHERE number = 50000000",
                "DELETE FROM postmortem_incident WHERE incident_id ="
                        + " (SELECT incident_id FROM incident_details WHERE number = 50000000)",
                "UPDATE incident_details SET services = '{}' WHERE number = 50000000"
            }) {
                try (Statement statement = database.createStatement()) {
                    assertThat(statement.executeUpdate(change)).as(change).isEqualTo(1);
                    assertThat(wrongCopies(statement)).as(change).isZero();
                }
            }
            database.rollback();
        }
    }

    private static long wrongCopies(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(WRONG_COPIES)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
