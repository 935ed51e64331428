package dev.debrief.notifications.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.Tone;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class FeedServiceTest {

    /** 60,000 items of one team, of which few are of one type, tone or subject, and as many of others. */
    private static final String MANY_ITEMS = """
            INSERT INTO feed_item (id, handle, reason, seq, event_id, event_type, subject_id, subject_key, tone, headline, body,
                visible, occurred_at, created_at)
            SELECT CAST(lpad(to_hex(n), 32, '0') AS uuid),
                   CASE WHEN n % 2 = 0 THEN 'team:plans' ELSE 'user:plan' || n % 1000 END, 'SUBSCRIBED', n, 'plan-' || n,
                   CASE WHEN n % 5000 = 0 THEN 'dev.debrief.postmortem.closed.v1' ELSE 'dev.debrief.incident.reported.v1' END,
                   CAST(lpad(to_hex(n / 20), 32, '0') AS uuid), 'INC-' || n / 20,
                   CASE WHEN n % 5000 = 0 THEN 'SUCCESS' ELSE 'UPDATE' END, 'Item ' || n, 'Details', true, now(), now()
            FROM generate_series(1, 120000) AS n""";

    @Inject
    FeedService feed;

    @Test
    void oneEventReachesFiveThousandFeedsAtOnce() throws SQLException {
        // Given
        String name = RecipientFixtures.uniqueName("crowd");
        Map<String, Reason> handles = IntStream.range(0, 5000)
                .mapToObj(n -> "user:" + name + n)
                .collect(Collectors.toMap(Function.identity(), handle -> Reason.DEFAULT));
        Notification notification = FeedNotifications.about("For everybody");
        feed.add(Map.of("user:" + name, Reason.OWNER), FeedNotifications.about("Warm up"));

        // When
        long start = System.nanoTime();
        feed.add(handles, notification);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        // Then
        assertThat(taken).isLessThan(Duration.ofSeconds(2));
        assertThat(value(
                        "SELECT count(*) || ' items, ' || count(DISTINCT seq) || ' number, ' || count(DISTINCT tx)"
                                + " || ' transaction' FROM feed_item WHERE event_id = ?",
                        notification.eventId()))
                .isEqualTo("5000 items, 1 number, 1 transaction");
    }

    @Test
    void nobodyIsNotAProblem() throws SQLException {
        Notification notification = FeedNotifications.about("For nobody");

        feed.add(Map.of(), notification);

        assertThat(value("SELECT count(*) FROM feed_item WHERE event_id = ?", notification.eventId()))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @MethodSource
    void readsAFeedByItsIndex(FeedFilter filter, String index) throws SQLException {
        FeedQuery query = new FeedQuery("user:plan1", Set.of("user:plan1", "team:plans"))
                .filter(filter)
                .page(Optional.empty(), 51);

        String plan = planOf(query);

        assertThat(plan).contains(index).doesNotContain("Seq Scan on feed_item");
    }

    static Stream<Arguments> readsAFeedByItsIndex() {
        return Stream.of(
                Arguments.of(new FeedFilter(null, null, null, null), "feed_item_newest"),
                Arguments.of(new FeedFilter(true, null, null, null), "feed_item_newest"),
                Arguments.of(new FeedFilter(null, Tone.SUCCESS, null, null), "feed_item_tone"),
                Arguments.of(new FeedFilter(null, null, "dev.debrief.postmortem.*", null), "feed_item_event_type"),
                Arguments.of(
                        new FeedFilter(null, null, "dev.debrief.postmortem.closed.v1", null), "feed_item_event_type"),
                Arguments.of(new FeedFilter(null, null, null, "INC-77"), "feed_item_subject_key"),
                Arguments.of(new FeedFilter(null, null, null, new UUID(0, 77).toString()), "feed_item_subject"));
    }

    private static String planOf(FeedQuery query) throws SQLException {
        try (Connection database = ServiceUnderTest.database()) {
            database.setAutoCommit(false);
            try (Statement statement = database.createStatement()) {
                statement.execute(MANY_ITEMS);
                statement.execute("ANALYZE feed_item");
            }
            StringBuilder plan = new StringBuilder();
            try (PreparedStatement explain = database.prepareStatement("EXPLAIN " + query.sql())) {
                bind(database, explain, query.parameters());
                try (ResultSet lines = explain.executeQuery()) {
                    while (lines.next()) {
                        plan.append(lines.getString(1)).append('\n');
                    }
                }
            }
            database.rollback();
            return plan.toString();
        }
    }

    private static void bind(Connection database, PreparedStatement statement, Object... parameters)
            throws SQLException {
        for (int index = 0; index < parameters.length; index++) {
            Object parameter = parameters[index];
            statement.setObject(
                    index + 1,
                    parameter instanceof String[] texts ? database.createArrayOf("varchar", texts) : parameter);
        }
    }

    private static @Nullable String value(String sql, String parameter) throws SQLException {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
