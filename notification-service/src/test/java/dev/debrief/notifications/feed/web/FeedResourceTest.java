package dev.debrief.notifications.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.SampleEvents;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class FeedResourceTest {

    @Inject
    Inbox inbox;

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

    private ApiResponse markRead(String item) {
        return dana.post("/api/v1/feed/read-marker", Map.of("upTo", item));
    }
}
