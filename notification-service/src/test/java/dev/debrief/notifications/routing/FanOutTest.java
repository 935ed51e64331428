package dev.debrief.notifications.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.SampleEvents;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One event with thousands of subscribers. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class FanOutTest {

    private static final int MANY = 5_000;

    /** Far more than it takes, but less than with a statement for each subscriber. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    Inbox inbox;

    @Inject
    @Any
    Instance<EventConsumer> consumers;

    private final String prefix = "user:" + RecipientFixtures.uniqueName("many");

    @BeforeEach
    void subscribeMany() throws SQLException {
        update("INSERT INTO subscription (id, contact_handle, event_types, minimum_severity, only_own, revision,"
                + " created_at, updated_at) SELECT gen_random_uuid(), '" + prefix + "-' || n,"
                + " '{dev.debrief.incident.impact-assessed.v1}', 'LOW', false, 1, now(), now()"
                + " FROM generate_series(1, " + MANY + ") n");
    }

    @AfterEach
    void removeMany() throws SQLException {
        update("DELETE FROM feed_item WHERE handle LIKE '" + prefix + "-%'");
        update("DELETE FROM subscription WHERE contact_handle LIKE '" + prefix + "-%'");
    }

    @Test
    void oneEventReachesThousandsOfFeedsSoon() throws SQLException {
        SampleEvents sampleEvents = new SampleEvents(inbox, consumers);

        long begin = System.nanoTime();
        String event = sampleEvents.publish("incident", "impact-assessed");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
        assertThat(feedItemsOf(event)).isEqualTo(MANY);
    }

    private int feedItemsOf(String event) throws SQLException {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement count = database.prepareStatement(
                        "SELECT count(*) FROM feed_item WHERE event_id = ? AND handle LIKE ?")) {
            count.setString(1, event);
            count.setString(2, prefix + "-%");
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void update(String sql) throws SQLException {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
