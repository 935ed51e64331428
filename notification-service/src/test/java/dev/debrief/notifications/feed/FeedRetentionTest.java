package dev.debrief.notifications.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class FeedRetentionTest {

    /** The first 13 characters of an id are its time. */
    private static final String MOVE_BACK = """
            UPDATE feed_item SET id = CAST(overlay(CAST(id AS text) PLACING ? FROM 1 FOR 13) AS uuid)
            WHERE event_id = ?""";

    private static final String MARK = """
            INSERT INTO feed_mark (reader, event_id, item_id, unread)
            SELECT handle, event_id, id, true FROM feed_item WHERE handle = ?""";

    @Inject
    FeedService feed;

    @Inject
    FeedRetention retention;

    @Inject
    Clock clock;

    private final String user = RecipientFixtures.uniqueName("dana");
    private final String handle = "user:" + user;

    @Test
    void itemsAreDeletedAfterAYearReadOrNot() throws SQLException {
        // Given
        added("Old", Duration.ofDays(366), handle);
        added("Almost a year old", Duration.ofDays(364), handle);
        update(MARK, handle);

        // When
        retention.purge();

        // Then
        assertThat(RecipientFixtures.feedOf(user).texts("/items", "headline")).containsExactly("Almost a year old");
        assertThat(update("UPDATE feed_mark SET unread = false WHERE reader = ?", handle))
                .as("marks of what is left")
                .isEqualTo(1);
    }

    @Test
    void manyItemsAreDeletedInOneRun() throws SQLException {
        String[] crowd =
                IntStream.range(0, 2500).mapToObj(n -> handle + "-" + n).toArray(String[]::new);
        added("Old", Duration.ofDays(400), crowd);

        assertThat(retention.purge()).isGreaterThanOrEqualTo(2500);
    }

    private void added(String headline, Duration age, String... handles) throws SQLException {
        Notification notification = FeedNotifications.about(headline);
        feed.add(
                Arrays.stream(handles).collect(Collectors.toMap(Function.identity(), one -> Reason.OWNER)),
                notification);
        String time = Ids.lowerBound(clock.instant().minus(age)).toString().substring(0, 13);
        assertThat(update(MOVE_BACK, time, notification.eventId())).isEqualTo(handles.length);
    }

    private static int update(String sql, String... parameters) throws SQLException {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement update = database.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                update.setString(index + 1, parameters[index]);
            }
            return update.executeUpdate();
        }
    }
}
