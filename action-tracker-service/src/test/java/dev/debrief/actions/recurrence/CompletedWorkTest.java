package dev.debrief.actions.recurrence;

import static dev.debrief.actions.recurrence.RecurringIncident.factor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.timer.TimerTicker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Earlier incidents are found by work that was completed, also if it was completed while they changed. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class CompletedWorkTest {

    @Inject
    IncidentProjectionService incidents;

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    TimerTicker ticker;

    private RecurringIncident earlier;

    @BeforeEach
    void anIncidentIsAnalysed() {
        earlier = RecurringIncident.first(incidents, postmortems).report().analyse(factor("PROCESS", "testing"));
    }

    @Test
    void aServiceThatIsAddedDuringACompletionIsMarked() throws SQLException {
        String item = earlier.startedItem();

        changeDuringCompletion(
                item, "UPDATE incident_details SET services = '{added}' WHERE incident_id = '" + earlier.id() + "'");

        assertThat(isCompleted(earlier.id())).isTrue();
    }

    @Test
    void anIncidentThatIsCoveredDuringACompletionIsMarked() throws SQLException {
        String item = earlier.startedItem();
        RecurringIncident other = earlier.elsewhere().report();

        changeDuringCompletion(
                item,
                "INSERT INTO postmortem_incident (incident_id, postmortem_id) SELECT '" + other.id()
                        + "', postmortem_id FROM action_item WHERE 'AI-' || number = '" + key(item) + "'");

        assertThat(isCompleted(other.id())).isTrue();
    }

    @Test
    void aCompletionThatWasMissedIsFoundAfterTheNextComparison() throws SQLException {
        String item = earlier.completedItem();
        RecurringIncident.compare(ticker);
        try (Connection database = ServiceUnderTest.database()) {
            execute(
                    database,
                    "UPDATE incident_service SET completed = false WHERE incident_id = '" + earlier.id() + "'");
        }
        earlier.again().report();
        RecurringIncident.compare(ticker);
        assertThat(states(item)).isEmpty();

        earlier.analyse(factor("PROCESS", "procedure"));
        RecurringIncident.compare(ticker);

        assertThat(isCompleted(earlier.id())).isTrue();
        assertThat(states(item)).containsExactly("SUGGESTED");
    }

    /** The completion is committed when the change waits for it. */
    private static void changeDuringCompletion(String item, String change) throws SQLException {
        try (Connection completing = ServiceUnderTest.database();
                Connection changing = ServiceUnderTest.database()) {
            completing.setAutoCommit(false);
            execute(completing, "UPDATE action_item SET status = 'DONE' WHERE 'AI-' || number = '" + key(item) + "'");
            String process = value(changing, "SELECT pg_backend_pid()");
            CompletableFuture<Void> changed = CompletableFuture.runAsync(() -> execute(changing, change));

            await().until(() -> value(completing, "SELECT pg_blocking_pids(" + process + ") <> '{}'")
                    .equals("t"));
            completing.commit();
            changed.join();
        }
    }

    private static List<String> states(String item) {
        return ApiClient.as(Tokens.reader())
                .get(item + "/recurrences")
                .expect(200)
                .texts("/items", "state");
    }

    private static boolean isCompleted(UUID incidentId) throws SQLException {
        try (Connection database = ServiceUnderTest.database()) {
            String all = "SELECT bool_and(completed) FROM incident_service WHERE incident_id = '" + incidentId + "'";
            return value(database, all).equals("t");
        }
    }

    private static String key(String item) {
        return item.substring(item.lastIndexOf('/') + 1);
    }

    private static void execute(Connection database, String change) {
        try (Statement statement = database.createStatement()) {
            assertThat(statement.executeUpdate(change)).isPositive();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String value(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
