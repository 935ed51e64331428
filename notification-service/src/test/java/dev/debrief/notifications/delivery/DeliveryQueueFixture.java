package dev.debrief.notifications.delivery;

import dev.debrief.platform.testkit.ServiceUnderTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Changes the delivery queue directly in the database. */
final class DeliveryQueueFixture {

    private DeliveryQueueFixture() {}

    /** Removes subscriptions and pending deliveries of other tests. */
    static void clear() {
        update("DELETE FROM subscription");
        update("UPDATE delivery SET state = 'DEAD', next_at = NULL, lease = NULL WHERE state = 'PENDING'");
    }

    /** Makes the next attempt of these deliveries due. */
    static void makeDue(String recipient) {
        update("UPDATE delivery SET next_at = now() WHERE state = 'PENDING' AND recipient = ?", recipient);
    }

    /** Expires the leases of these deliveries, as after the crash of a worker. */
    static void expireLeases(String recipient) {
        update("UPDATE delivery SET leased_until = now() - interval '1 second' WHERE recipient = ?", recipient);
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
