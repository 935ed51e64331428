package dev.debrief.notifications.delivery;

import dev.debrief.platform.testkit.ServiceUnderTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

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
