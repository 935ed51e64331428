package dev.debrief.notifications.digest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.debrief.notifications.channel.PagerChannel;
import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.Severity;
import dev.debrief.notifications.notification.Tone;
import dev.debrief.platform.testkit.ServiceUnderTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Recipients, notifications and rows of digests. */
final class DigestFixture {

    private DigestFixture() {}

    /** The handle of somebody with a pager, whom nobody else uses. */
    static String handle() {
        return PagerChannel.PREFIX + UUID.randomUUID();
    }

    static DigestRecipient recipient(String handle, Frequency frequency, Instant dueAt) {
        return recipient(handle, frequency, dueAt, Reason.SUBSCRIBED);
    }

    static DigestRecipient recipient(String handle, Frequency frequency, Instant dueAt, Reason reason) {
        return new DigestRecipient(new Recipient("PAGER", handle, handle, "PAGER", reason, null), frequency, dueAt);
    }

    static Notification notification(UUID subject, String headline, Instant at) {
        return new Notification(
                UUID.randomUUID().toString(),
                "dev.debrief.action-item.updated.v1",
                at,
                subject,
                "AI-12",
                Severity.HIGH,
                Audience.EVERYBODY,
                new NotificationContent(Tone.UPDATE, headline, List.of()),
                null,
                JsonNodeFactory.instance.objectNode(),
                null);
    }

    /** The ids of the digests of a recipient that were queued, in order. */
    static List<UUID> queued(String handle) {
        return column(
                UUID.class,
                "SELECT CAST(event_id AS uuid) FROM delivery WHERE recipient = ?"
                        + " AND event_type = 'dev.debrief.notification.digest.v1' ORDER BY id",
                handle);
    }

    static <T> List<T> column(Class<T> type, String query, String argument) {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement select = database.prepareStatement(query)) {
            select.setString(1, argument);
            List<T> values = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    values.add(row.getObject(1, type));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
