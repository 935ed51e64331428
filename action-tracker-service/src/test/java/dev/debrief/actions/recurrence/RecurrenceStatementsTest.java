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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a comparison reads does not depend on how many incidents a service has had, only on how many of the newest had
 * completed items, and is found by what it affected.
 */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class RecurrenceStatementsTest {

    private static final String NEWEST = "md5('incident 20000')::uuid";
    private static final String OLDEST = "md5('incident 1')::uuid";
    private static final String BEGAN = "'2030-01-01Z'";
    private static final String SERVICES = "ARRAY['busy', 'portal']";
    private static final String IMPROVED = "ARRAY['improved']";

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

    private static final String COMPLETED_BUT_NOT_MARKED = """
            SELECT count(*) FROM incident_service kept
            WHERE NOT kept.completed AND EXISTS (
                SELECT 1 FROM postmortem_incident covered
                JOIN action_item item ON item.postmortem_id = covered.postmortem_id
                WHERE covered.incident_id = kept.incident_id
                  AND (item.status IN ('DONE', 'VERIFIED', 'INEFFECTIVE') OR item.id IN (
                      SELECT action_item_id FROM action_item_state WHERE status = 'DONE')))""";

    private static final String MARKED =
            "SELECT count(*) FROM incident_service WHERE completed AND incident_id = md5('analysed')::uuid";

    /** An incident of two services whose postmortem has an open item, and a completed item of another postmortem. */
    private static final String NOTHING_COMPLETED = """
            INSERT INTO incident_details (incident_id, number, title, kind, visibility, audience, services, recorded_at,
                cancelled, imported, event_version)
            VALUES (md5('analysed')::uuid, 50000000, 'Incident', 'INCIDENT', 'OPEN', '{}', '{shop,portal}', now(),
                false, false, 1);
            INSERT INTO postmortem_projection (id, number, title, incident_id, incident_key, severity, status,
                visibility, audience, event_version, updated_at)
            SELECT md5(name)::uuid, number, 'Postmortem', md5(name)::uuid, 'INC-' || number, 'HIGH', 'APPROVED', 'OPEN',
                '{}', 1, now()
            FROM (VALUES ('analysed', 50000000), ('other', 50000001)) AS added (name, number);
            INSERT INTO postmortem_incident (incident_id, postmortem_id)
            VALUES (md5('analysed')::uuid, md5('analysed')::uuid);
            INSERT INTO action_item (id, number, postmortem_id, title, kind, intent, priority, owner_handle, owner_name,
                due_on, status, status_since, status_by_handle, status_by_name, due_date_moves, labels, addresses,
                added_later, required_for_closing, created_at, creator_handle, creator_name, updated_at, revision)
            SELECT md5(name)::uuid, number, md5(name)::uuid, 'Item', 'IMMEDIATE_FIX', 'PREVENT', 'HIGH', 'team:qa',
                'QA', current_date, status, now(), 'user:p', 'P', 0, '{}', '[]', false, true, now(), 'user:p', 'P', now(), 1
            FROM (VALUES ('analysed', 50000000, 'IN_PROGRESS'), ('other', 50000001, 'DONE'))
                AS added (name, number, status)
            """;

    @Test
    void aComparisonReadsTheIncidentsWithCompletedItemsOnly() throws SQLException {
        try (QueryPlans plans = QueryPlans.with("/many-recurring-incidents.sql")) {
            assertThat(plans.blocksReadBy(
                            RecurrenceRepository.CANDIDATES.formatted(""), NEWEST, BEGAN, "100", SERVICES, "20"))
                    .isLessThan(200);
            assertThat(plans.blocksReadBy(
                            RecurrenceRepository.CANDIDATES.formatted(RecurrenceRepository.WITH_FACTOR),
                            NEWEST,
                            BEGAN,
                            "300",
                            SERVICES,
                            "ARRAY[md5('postmortem 20000')::uuid]",
                            "100"))
                    .isLessThan(200);
        }
    }

    @Test
    void aComparisonReadsTheNewestIncidentsOnly() throws SQLException {
        try (QueryPlans plans = QueryPlans.with("/many-recurring-incidents.sql")) {
            assertThat(plans.blocksReadBy(
                            RecurrenceRepository.CANDIDATES.formatted(""), NEWEST, BEGAN, "100", IMPROVED, "20"))
                    .isLessThan(3_000);
            assertThat(plans.blocksReadBy(
                            RecurrenceRepository.CANDIDATES.formatted(RecurrenceRepository.WITH_FACTOR),
                            NEWEST,
                            BEGAN,
                            "300",
                            IMPROVED,
                            "ARRAY[md5('postmortem 20000')::uuid]",
                            "100"))
                    .isLessThan(10_000);
            assertThat(plans.blocksReadBy(RecurrenceRepository.LATER, "100", OLDEST, "100"))
                    .isLessThan(1_000);
            assertThat(plans.blocksReadBy(RecurrenceRepository.REPAIR, OLDEST)).isLessThan(50);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE action_item SET status = 'DONE' WHERE number = 50000000",
                "INSERT INTO action_item_state (action_item_id, recorded_at, effective_at, status, due_date_moves)"
                        + " VALUES (md5('analysed')::uuid, now(), now(), 'DONE', 0)",
                "UPDATE action_item SET postmortem_id = md5('analysed')::uuid WHERE number = 50000001",
                "INSERT INTO postmortem_incident (incident_id, postmortem_id)"
                        + " VALUES (md5('analysed')::uuid, md5('other')::uuid)"
            })
    void theCopyFollowsCompletedItems(String completion) throws SQLException {
        try (Connection database = ServiceUnderTest.database();
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute(NOTHING_COMPLETED);
            statement.executeUpdate("UPDATE action_item SET status = 'BLOCKED' WHERE number = 50000000");
            assertThat(count(statement, MARKED)).isZero();

            statement.executeUpdate(completion);
            assertThat(count(statement, MARKED)).isEqualTo(2);

            statement.executeUpdate("UPDATE incident_details SET services = '{search}' WHERE number = 50000000");
            assertThat(count(statement, MARKED)).isEqualTo(1);
            assertThat(wrongCopies(statement)).isZero();
            database.rollback();
        }
    }

    private static long wrongCopies(Statement statement) throws SQLException {
        return count(statement, WRONG_COPIES) + count(statement, COMPLETED_BUT_NOT_MARKED);
    }

    private static long count(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
