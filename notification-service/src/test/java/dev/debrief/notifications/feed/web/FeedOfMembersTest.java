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
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people see of the feeds of teams that have them as a member, without a claim in their token. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class FeedOfMembersTest {

    @Inject
    Inbox inbox;

    @Inject
    @Any
    Instance<EventConsumer> consumers;

    private final String user = RecipientFixtures.uniqueName("dana");
    private final String person = "user:" + user;
    private final String team = "team:" + RecipientFixtures.uniqueName("qa");
    private final ApiClient dana = ApiClient.as(Tokens.as(user, "reader"));
    private SampleEvents sampleEvents;

    @BeforeEach
    void begin() {
        sampleEvents = new SampleEvents(inbox, consumers);
    }

    @Test
    void membersReadTheFeedOfTheirTeam() {
        sampleEvents.publishActionItemOwnedBy("overdue", team);
        assertThat(handles()).isEmpty();

        RecipientFixtures.team(team, person);

        assertThat(handles()).containsExactly(team);
        assertThat(unread()).isEqualTo(1);
        String item = dana.get("/api/v1/feed").text("/items/0/id");
        dana.put("/api/v1/feed/" + item + "/read", "application/json", new byte[0])
                .expect(204);
        assertThat(unread()).isZero();
    }

    @Test
    void whatIsRestrictedIsShownToNobodyWhoIsAMemberOnly() {
        publishRestrictedTo(team);
        RecipientFixtures.team(team, person);
        assertThat(handles()).isEmpty();
        assertThat(unread()).isZero();

        sampleEvents.publish("action-item", "started");

        assertThat(handles()).as("everybody may see it now").containsExactly(team);
    }

    @Test
    void whatIsHiddenOfATeamHidesNothingElse() {
        RecipientFixtures.subscribe(
                Map.of("contact", person, "eventTypes", List.of("dev.debrief.action-item.overdue.v1")));
        publishRestrictedTo(team, person);

        RecipientFixtures.team(team, person);

        assertThat(handles()).containsExactly(person);
    }

    private void publishRestrictedTo(String... audience) {
        sampleEvents.publish("action-item", "overdue", item -> {
            SampleEvents.setOwner(item, team);
            SampleEvents.restrictTo(item, audience);
        });
    }

    private List<String> handles() {
        return dana.get("/api/v1/feed").expect(200).texts("/items", "handle");
    }

    private int unread() {
        return dana.get("/api/v1/feed/unread-count").expect(200).at("/count").asInt();
    }
}
