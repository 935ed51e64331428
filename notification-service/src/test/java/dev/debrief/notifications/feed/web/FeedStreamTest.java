package dev.debrief.notifications.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.feed.FeedNotifications;
import dev.debrief.notifications.feed.FeedService;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.SseClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class FeedStreamTest {

    private static final String STREAM = "/api/v1/feed/stream";

    @Inject
    FeedService feed;

    private final String name = RecipientFixtures.uniqueName("dana");
    private final String team = RecipientFixtures.uniqueName("qa");
    private final String dana = Tokens.withTeams(name, "reader", team);

    @Test
    void followsTheFeedsOfAPersonAndTheirTeams() {
        try (SseClient own = follow("");
                SseClient colleague = SseClient.open(
                        STREAM, Tokens.withTeams(RecipientFixtures.uniqueName("lee"), "reader", team), "");
                SseClient admin = SseClient.open(STREAM, Tokens.admin(), "")) {
            add("For Dana", "user:" + name);
            add("For the team", "team:" + team);
            add("For an admin", "user:ada");

            assertThat(headlines(own, 2)).containsExactly("For Dana", "For the team");
            assertThat(headlines(colleague, 1)).containsExactly("For the team");
            assertThat(headlines(admin, 1)).containsExactly("For an admin");
            assertThat(own.header("Content-Type")).contains("text/event-stream");
            assertThat(own.header("X-Accel-Buffering")).contains("no");
        }
    }

    @Test
    void streamsItemsAsTheFeedListsThem() {
        try (SseClient own = follow("")) {
            feed.add(Map.of("user:" + name, Reason.ESCALATED_TO), FeedNotifications.about("AI-12 is overdue"));

            JsonNode item = own.next();

            assertThat(item)
                    .isEqualTo(
                            ApiClient.as(dana).get("/api/v1/feed").expect(200).at("/items/0"));
            assertThat(item.at("/reason").asText()).isEqualTo("ESCALATED_TO");
            assertThat(item.at("/unread").asBoolean()).isTrue();
        }
    }

    @Test
    void anEventReceivedTwoWaysArrivesOnce() {
        try (SseClient own = follow("")) {
            add("Twice", "user:" + name, "team:" + team);
            add("Once", "team:" + team);

            JsonNode first = own.next();

            assertThat(first.at("/id").asText())
                    .isEqualTo(
                            ApiClient.as(dana).get("/api/v1/feed").expect(200).text("/items/1/id"));
            assertThat(headlines(own, 1)).containsExactly("Once");
        }
    }

    @Test
    void resumesAfterTheLastItemWithoutGapsOrDuplicates() {
        // Given
        List<String> expected =
                IntStream.range(0, 130).mapToObj(n -> "Item " + n).toList();
        SseClient first = follow("");
        add(expected.get(0), "user:" + name);
        List<String> received = new ArrayList<>(headlines(first, 1));
        first.close();

        // When
        expected.subList(1, 120).forEach(headline -> add(headline, "user:" + name, "team:" + team));
        SseClient second = follow(first.lastEventId());
        received.addAll(headlines(second, 70));
        second.close();
        expected.subList(120, 130).forEach(headline -> add(headline, "team:" + team));

        // Then
        try (SseClient third = follow(second.lastEventId())) {
            assertThat(third.isReset()).isFalse();
            received.addAll(headlines(third, 59));
            assertThat(received).isEqualTo(expected);
        }
    }

    @Test
    void leavesOutWhatTheReaderMayNoLongerSee() {
        // Given
        SseClient before = follow("");
        before.close();
        Notification restricted = FeedNotifications.about("Restricted since");
        feed.add(Map.of("user:" + name, Reason.SUBSCRIBED, "team:" + team, Reason.SUBSCRIBED), restricted);
        add("Open", "user:" + name);

        // When
        feed.applyAudience(restricted.subjectId(), new Audience(false, List.of("user:olga")));

        // Then
        try (SseClient after = follow(before.lastEventId())) {
            assertThat(headlines(after, 1)).containsExactly("Open");
        }
    }

    @Test
    void resetsAfterAnIdOfAnotherPerson() {
        SseClient other = SseClient.open(STREAM, Tokens.as(RecipientFixtures.uniqueName("lee"), "reader"), "");
        other.close();

        try (SseClient own = follow(other.lastEventId())) {
            assertThat(own.isReset()).isTrue();
            add("Later", "user:" + name);
            assertThat(headlines(own, 1)).containsExactly("Later");
        }
    }

    private SseClient follow(String lastEventId) {
        return SseClient.open(STREAM, dana, lastEventId);
    }

    private void add(String headline, String... handles) {
        Map<String, Reason> reasons = new LinkedHashMap<>();
        for (String handle : handles) {
            reasons.put(handle, Reason.SUBSCRIBED);
        }
        feed.add(reasons, FeedNotifications.about(headline));
    }

    private static List<String> headlines(SseClient stream, int number) {
        List<String> headlines = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            headlines.add(stream.next().at("/headline").asText());
        }
        return headlines;
    }
}
