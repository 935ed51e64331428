package dev.debrief.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.testkit.ServiceUnderTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Changes the delivery queue directly in the database. */
final class DeliveryQueueFixture {

    private static final String OF_RECIPIENT = " AND id IN (SELECT id FROM delivery WHERE recipient = ?)";

    private DeliveryQueueFixture() {}

    /** Removes subscriptions and pending deliveries of other tests. */
    static void clear() {
        update("DELETE FROM subscription");
        update(
                "UPDATE job SET state = 'DEAD', next_at = NULL, lease = NULL, leased_until = NULL WHERE state = 'PENDING'");
    }

    /** Makes the next attempt of these deliveries due. */
    static void makeDue(String recipient) {
        update("UPDATE job SET next_at = now() WHERE state = 'PENDING'" + OF_RECIPIENT, recipient);
    }

    /** Expires the leases of these deliveries, as after the crash of a worker. */
    static void expireLeases(String recipient) {
        update(
                "UPDATE job SET leased_until = now() - interval '1 second' WHERE lease IS NOT NULL" + OF_RECIPIENT,
                recipient);
    }

    /**
     * Attempts what is due until all deliveries of this recipient succeeded, with one attempt; fails with their
     * attempts.
     */
    static void awaitDelivered(JobWorker worker, String recipient) {
        await().untilAsserted(() -> {
            worker.runDue();
            assertThat(deliveries(recipient))
                    .as("deliveries to " + recipient)
                    .isNotEmpty()
                    .allMatch(delivery -> delivery.startsWith("SUCCEEDED 1 "));
        });
    }

    private static List<String> deliveries(String recipient) throws SQLException {
        String deliveries = """
                SELECT concat_ws(' ', job.state, job.attempts, 'next', job.next_at, 'now', clock_timestamp(), attempt.outcome,
                    attempt.status, attempt.detail)
                FROM delivery JOIN job USING (id) LEFT JOIN job_attempt attempt ON attempt.job_id = job.id
                WHERE delivery.recipient = ?""";
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement select = database.prepareStatement(deliveries)) {
            select.setString(1, recipient);
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }

    /** @param what tables and conditions */
    static int count(String what, String argument) {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement select = database.prepareStatement("SELECT count(*) FROM " + what)) {
            select.setString(1, argument);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void update(String sql, String... arguments) {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement update = database.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                update.setString(i + 1, arguments[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
