package dev.debrief.notifications.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.SampleEvents;
import dev.debrief.notifications.feed.FeedNotifications;
import dev.debrief.notifications.feed.FeedService;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.Tone;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class FeedResourceTest {

    @Inject
    Inbox inbox;

    @Inject
    FeedService feed;

    @Inject
    @Any
    Instance<EventConsumer> consumers;

    private final String user = RecipientFixtures.uniqueName("dana");
    private final String team = RecipientFixtures.uniqueName("qa");
    private SampleEvents sampleEvents;
    private ApiClient dana;

    @BeforeEach
    void begin() {
        sampleEvents = new SampleEvents(inbox, consumers);
        dana = ApiClient.as(Tokens.withTeams(user, "reader", team));
    }

    @Test
    void showsItemsOfTheCallerAndTheirTeamsNewestFirst() {
        sampleEvents.publishActionItemOwnedBy("overdue", "user:" + user);
        sampleEvents.publishActionItemOwnedBy("overdue", "team:" + team);

        ApiResponse feed = dana.get("/api/v1/feed").expect(200);

        assertThat(feed.at("/items")).hasSize(2);
        assertThat(feed.text("/items/0/handle")).isEqualTo("team:" + team);
        assertThat(feed.text("/items/1/handle")).isEqualTo("user:" + user);
        assertThat(feed.text("/items/0/subjectKey")).isEqualTo("AI-12");
        assertThat(feed.text("/items/0/tone")).isEqualTo("REMINDER");
        assertThat(feed.text("/items/0/occurredAt")).isEqualTo("2024-11-23T00:00:00Z");
        assertThat(feed.text("/items/0/link")).isEqualTo("https://debrief.example/action-items/AI-12");
        assertThat(RecipientFixtures.feedOf(RecipientFixtures.uniqueName("lee")).at("/items"))
                .isEmpty();
    }

    @Test
    void anItemHasNoLinkIfNoTemplateIsConfiguredForItsKind() {
        RecipientFixtures.contact("user:" + user);
        RecipientFixtures.subscribe(
                Map.of("contact", "user:" + user, "eventTypes", new String[] {"dev.debrief.postmortem.published.v1"}));

        sampleEvents.publish("postmortem", "published");

        ApiResponse feed = dana.get("/api/v1/feed").expect(200);
        assertThat(feed.at("/items")).hasSize(1);
        assertThat(feed.text("/items/0/subjectKey")).startsWith("PM-");
        assertThat(feed.at("/items/0").has("link")).isFalse();
    }

    @Test
    void anEventReceivedTwoWaysIsShownOnce() {
        for (String handle : new String[] {"user:" + user, "team:" + team}) {
            RecipientFixtures.contact(handle);
            RecipientFixtures.subscribe(
                    Map.of("contact", handle, "eventTypes", new String[] {"dev.debrief.incident.resolved.v1"}));
        }

        sampleEvents.publish("incident", "resolved");

        assertThat(dana.get("/api/v1/feed").at("/items")).hasSize(1);
        assertThat(RecipientFixtures.feedOf("lee", team).at("/items")).hasSize(1);
    }

    @Test
    void theNextPageContinuesWhereTheLastOneEnded() {
        for (int i = 0; i < 3; i++) {
            sampleEvents.publishActionItemOwnedBy("overdue", "user:" + user);
        }

        ApiResponse first = dana.get("/api/v1/feed?limit=2").expect(200);
        ApiResponse second = dana.get("/api/v1/feed?limit=2&cursor=" + first.text("/nextCursor"))
                .expect(200);

        assertThat(first.at("/items")).hasSize(2);
        assertThat(second.at("/items")).hasSize(1);
        assertThat(second.json().has("nextCursor")).isFalse();
    }

    @Test
    void theReadMarkerMovesForwardOnly() {
        sampleEvents.publishActionItemOwnedBy("overdue", "user:" + user);
        sampleEvents.publishActionItemOwnedBy("overdue", "user:" + user);
        ApiResponse unread = dana.get("/api/v1/feed");

        markRead(unread.text("/items/1/id")).expect(204);
        assertThat(dana.get("/api/v1/feed").at("/items/0/unread").asBoolean()).isTrue();
        assertThat(dana.get("/api/v1/feed").at("/items/1/unread").asBoolean()).isFalse();
        markRead(unread.text("/items/0/id")).expect(204);
        markRead(unread.text("/items/1/id")).expect(204);

        assertThat(dana.get("/api/v1/feed").at("/items/0/unread").asBoolean()).isFalse();
        markRead(UUID.randomUUID().toString()).expectProblem(404, "not-found");
    }

    @Test
    void itemsAreReadOneByOne() {
        // Given
        List<String> ids = added("One", "Two", "Three");

        // When
        ApiClient lee = ApiClient.as(Tokens.withTeams(RecipientFixtures.uniqueName("lee"), "reader", team));
        markItemRead(dana, ids.get(1)).expect(204);
        markItemRead(dana, ids.get(1)).expect(204);

        // Then
        assertThat(unread(dana)).containsExactly("Three", "One");
        assertThat(unread(lee)).as("each reader for themselves").containsExactly("Three", "Two", "One");
        dana.delete("/api/v1/feed/" + ids.get(1) + "/read").expect(204);
        assertThat(unread(dana)).containsExactly("Three", "Two", "One");
        markItemRead(lee, UUID.randomUUID()).expectProblem(404, "not-found");
    }

    @Test
    void anItemBeforeTheMarkerCanBeMarkedAsUnread() {
        // Given
        List<String> ids = added("One", "Two", "Three");
        markRead(ids.get(1)).expect(204);

        // When
        dana.delete("/api/v1/feed/" + ids.get(0) + "/read").expect(204);

        // Then
        assertThat(unread(dana)).containsExactly("Three", "One");
        assertThat(dana.get("/api/v1/feed?unread=false").texts("/items", "headline"))
                .containsExactly("Two");
        markRead(ids.get(1)).expect(204);
        assertThat(unread(dana)).containsExactly("Three");
    }

    /** Its id is lower than that of an item which was stored before it. */
    @Test
    void anItemThatIsStoredAfterTheMarkerMovedIsUnread() throws InterruptedException {
        // Given
        CountDownLatch added = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Thread slow = new Thread(() -> QuarkusTransaction.requiringNew().run(() -> {
            feed.add(Map.of("user:" + user, Reason.OWNER), FeedNotifications.about("Late"));
            added.countDown();
            await(mayCommit);
        }));
        slow.start();
        await(added);
        String newest = added("Newest").get(0);

        // When
        markRead(newest).expect(204);
        mayCommit.countDown();
        slow.join();

        // Then
        assertThat(unread(dana)).containsExactly("Late");
        assertThat(count(dana)).isEqualTo(1);
        String late = dana.get("/api/v1/feed").text("/items/1/id");
        markItemRead(dana, late).expect(204);
        assertThat(unread(dana)).isEmpty();
        dana.delete("/api/v1/feed/" + late + "/read").expect(204);
        assertThat(unread(dana)).containsExactly("Late");
        markRead(newest).expect(204);
        assertThat(unread(dana)).isEmpty();
    }

    @Test
    void anItemThatIsHiddenCannotBeMarked() {
        Notification restricted = FeedNotifications.about("Restricted since");
        feed.add(Map.of("user:" + user, Reason.SUBSCRIBED), restricted);
        String item = dana.get("/api/v1/feed").text("/items/0/id");

        feed.applyAudience(restricted.subjectId(), new Audience(false, List.of("user:olga")));

        markItemRead(dana, item).expectProblem(404, "not-found");
        markRead(item).expectProblem(404, "not-found");
    }

    @Test
    void anEventReceivedTwoWaysIsReadOnce() {
        feed.add(
                Map.of("user:" + user, Reason.OWNER, "team:" + team, Reason.OWNER),
                FeedNotifications.about("For both"));
        String shown = dana.get("/api/v1/feed").text("/items/0/id");

        markItemRead(dana, shown).expect(204);

        assertThat(unread(dana)).isEmpty();
        assertThat(count(dana)).isZero();
        assertThat(unread(ApiClient.as(Tokens.as(user, "reader"))))
                .as("without the team")
                .isEmpty();
    }

    @Test
    void countsUnreadItems() {
        List<String> ids = added("One", "Two", "Three", "Four");
        assertThat(count(dana)).isEqualTo(4);

        markRead(ids.get(0)).expect(204);
        markItemRead(dana, ids.get(2)).expect(204);

        assertThat(count(dana)).isEqualTo(2);
    }

    @Test
    void filtersByToneTypeAndSubject() {
        // Given
        UUID item = UUID.randomUUID();
        add("dev.debrief.action-item.overdue.v1", Tone.REMINDER, item, "AI-12");
        add("dev.debrief.action-item.verified.v1", Tone.SUCCESS, item, "AI-12");
        add("dev.debrief.incident.resolved.v1", Tone.UPDATE, UUID.randomUUID(), "INC-42");

        // Then
        assertThat(types("tone=SUCCESS")).containsExactly("dev.debrief.action-item.verified.v1");
        assertThat(types("eventType=dev.debrief.action-item.*"))
                .containsExactly("dev.debrief.action-item.verified.v1", "dev.debrief.action-item.overdue.v1");
        assertThat(types("eventType=dev.debrief.incident.resolved.v1"))
                .containsExactly("dev.debrief.incident.resolved.v1");
        assertThat(types("subject=INC-42")).containsExactly("dev.debrief.incident.resolved.v1");
        assertThat(types("subject=" + item)).hasSize(2);
        assertThat(types("subject=" + item + "&tone=REMINDER&unread=true&eventType=dev.debrief.action-item.*"))
                .containsExactly("dev.debrief.action-item.overdue.v1");
        assertThat(types("tone=UPDATE&subject=AI-12")).isEmpty();
        dana.get("/api/v1/feed?eventType=incident").expectProblem(400, "validation-failed");
        dana.get("/api/v1/feed?subject=checkout").expectProblem(400, "validation-failed");
    }

    @Test
    void aFilteredListHasPages() {
        added("One", "Two", "Three");

        ApiResponse first = dana.get("/api/v1/feed?unread=true&limit=2").expect(200);
        ApiResponse second = dana.get("/api/v1/feed?unread=true&limit=2&cursor=" + first.text("/nextCursor"))
                .expect(200);

        assertThat(second.texts("/items", "headline")).containsExactly("One");
        dana.get("/api/v1/feed?limit=2&cursor=" + first.text("/nextCursor")).expectProblem(400, "invalid-cursor");
    }

    /** Adds items to the feed of the team, oldest first. */
    private List<String> added(String... headlines) {
        for (String headline : headlines) {
            feed.add(Map.of("team:" + team, Reason.SUBSCRIBED), FeedNotifications.about(headline));
        }
        List<String> newestFirst = new ArrayList<>(dana.get("/api/v1/feed").texts("/items", "id"));
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private void add(String eventType, Tone tone, UUID subjectId, String subjectKey) {
        feed.add(
                Map.of("user:" + user, Reason.OWNER),
                FeedNotifications.of(eventType, tone, subjectId, subjectKey, "Something happened"));
    }

    private List<String> types(String filter) {
        return dana.get("/api/v1/feed?" + filter).expect(200).texts("/items", "eventType");
    }

    private static ApiResponse markItemRead(ApiClient reader, Object item) {
        return reader.put("/api/v1/feed/" + item + "/read", "application/json", new byte[0]);
    }

    private static List<String> unread(ApiClient reader) {
        return reader.get("/api/v1/feed?unread=true").expect(200).texts("/items", "headline");
    }

    private static int count(ApiClient reader) {
        return reader.get("/api/v1/feed/unread-count").expect(200).at("/count").asInt();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private ApiResponse markRead(String item) {
        return dana.post("/api/v1/feed/read-marker", Map.of("upTo", item));
    }
}
