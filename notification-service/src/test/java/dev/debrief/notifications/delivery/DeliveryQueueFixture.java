package dev.debrief.notifications.delivery;

import dev.debrief.platform.testkit.ServiceUnderTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The queue behind the scenes: lets time pass for it. */
final class DeliveryQueueFixture {

    private DeliveryQueueFixture() {}

    /** Whatever else waits in this JVM's database, or is subscribed to, is none of this test's business. */
    static void clear() {
        update("DELETE FROM subscription");
        update("UPDATE delivery SET state = 'DEAD', next_at = NULL, lease = NULL WHERE state = 'PENDING'");
    }

    /** The next try of these deliveries is due. */
    static void makeDue(String recipient) {
        update("UPDATE delivery SET next_at = now() WHERE state = 'PENDING' AND recipient = ?", recipient);
    }

    /** The leases of these deliveries end, as those of a killed worker do. */
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
