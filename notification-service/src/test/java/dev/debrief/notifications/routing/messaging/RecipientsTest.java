package dev.debrief.notifications.routing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reaches people and teams without a subscription, and what their subscriptions select. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class RecipientsTest {

    private static final List<String> ACTION_ITEMS = List.of("dev.debrief.action-item.*");

    @Inject
    Inbox inbox;

    @Inject
    @Any
    Instance<EventConsumer> consumers;

    private final String user = RecipientFixtures.uniqueName("dana");
    private final String dana = "user:" + user;
    private final String reader = RecipientFixtures.uniqueName("reader");
    private SampleEvents sampleEvents;

    @BeforeEach
    void begin() {
        sampleEvents = new SampleEvents(inbox, consumers);
    }

    @Test
    void notifiesTheNewOwnerAndTheOneUntilNowOfAnAssignmentWithoutContact() {
        String former = RecipientFixtures.uniqueName("lee");

        sampleEvents.publish(
                "action-item",
                "assigned",
                body -> person(body, "previousOwner", "user:" + former),
                item -> SampleEvents.setOwner(item, dana));

        assertThat(reasons(user)).containsExactly("OWNER");
        assertThat(reasons(former)).containsExactly("OWNER");
    }

    @Test
    void notifiesNobodyOfTheirOwnActExceptThanks() {
        sampleEvents.publish(
                "action-item", "dropped", body -> person(body, "by", dana), item -> SampleEvents.setOwner(item, dana));
        assertThat(types(user)).isEmpty();

        sampleEvents.publish(
                "action-item",
                "completed",
                body -> person(body, "by", dana),
                item -> SampleEvents.setOwner(item, dana));
        assertThat(types(user)).containsExactly("dev.debrief.action-item.completed.v1");
    }

    @Test
    void notifiesNoSubscriberOfTheirOwnActEither() {
        RecipientFixtures.subscribe(Map.of("contact", dana, "eventTypes", ACTION_ITEMS));

        sampleEvents.publish("action-item", "started", body -> person(body, "by", dana), item -> {});

        assertThat(types(user)).isEmpty();
    }

    @Test
    void notifiesTheAuthorOfRequestedChanges() {
        sampleEvents.publish("postmortem", "submitted", body -> person(body, "by", dana), postmortem -> {});
        sampleEvents.publish("postmortem", "changes-requested");

        assertThat(reasons(user)).containsExactly("AUTHOR");
        assertThat(types(user)).containsExactly("dev.debrief.postmortem.changes-requested.v1");
    }

    @Test
    void whoReportedTheIncidentIsTheAuthorUntilSomebodySubmits() {
        sampleEvents.publish("incident", "reported", incident -> person(incident, "reportedBy", dana));

        sampleEvents.publish("postmortem", "overdue");

        assertThat(types(user)).containsExactly("dev.debrief.postmortem.overdue.v1");
    }

    @Test
    void whoReportedThePrimaryIncidentIsTheAuthorOfAPostmortemOfSeveral() {
        SampleEvents further = new SampleEvents(inbox, consumers);
        further.publish("incident", "reported", incident -> person(incident, "reportedBy", "user:" + reader));
        sampleEvents.publish("incident", "reported", incident -> person(incident, "reportedBy", dana));

        sampleEvents.publish(
                "postmortem",
                "overdue",
                postmortem -> postmortem
                        .putArray("furtherIncidentIds")
                        .add(further.idOf("incident").toString()));

        assertThat(reasons(user)).containsExactly("AUTHOR");
        assertThat(types(reader)).isEmpty();
    }

    @Test
    void notifiesThoseWhoTakePartWhereAMachineReportedTheIncident() {
        sampleEvents.publish("incident", "reported", incident -> person(incident, "reportedBy", "system:pagerduty"));
        sampleEvents.publish(
                "postmortem", "drafted", body -> body.putArray("invited").add(dana), postmortem -> {});

        sampleEvents.publish("postmortem", "overdue");

        assertThat(reasons(user)).containsExactly("PARTICIPANT", "PARTICIPANT");
    }

    @Test
    void handlesAreAsLongAsThoseOfOtherServices() {
        String longest = "l" + "0".repeat(119 - user.length()) + user;
        ApiClient.as(Tokens.admin())
                .post(
                        "/api/v1/contacts",
                        Map.of(
                                "handle",
                                "user:" + longest,
                                "displayName",
                                "Dana",
                                "emails",
                                List.of(user + "@example.com")))
                .expect(201);

        sampleEvents.publish("action-item", "overdue", item -> SampleEvents.setOwner(item, "user:" + longest));

        assertThat(RecipientFixtures.deliveriesTo("user:" + longest).at("/items"))
                .hasSize(1);
    }

    @Test
    void membersAreNotifiedWhereTheEndpointOfTheirTeamReceivesNoRestrictedEvents() {
        String team = "team:" + RecipientFixtures.uniqueName("payments");
        RecipientFixtures.contact(dana, user + "@example.com");
        RecipientFixtures.team(team, dana);
        RecipientFixtures.endpointOf(team);

        sampleEvents.publish("action-item", "overdue", item -> {
            SampleEvents.setOwner(item, team);
            SampleEvents.restrictTo(item, team, dana);
        });

        assertThat(RecipientFixtures.deliveriesTo(dana).at("/items")).hasSize(1);
    }

    @Test
    void aClosedPostmortemThanksAllWhoTookPart() {
        String owner = RecipientFixtures.uniqueName("owner");
        String participant = RecipientFixtures.uniqueName("participant");
        String team = "team:" + RecipientFixtures.uniqueName("payments");
        sampleEvents.publish("incident", "reported", incident -> affect(incident, "checkout", team));
        sampleEvents.publish(
                "incident",
                "participants-changed",
                body -> ((ObjectNode) body.at("/participants/0/person")).put("handle", "user:" + participant),
                incident -> affect(incident, "checkout", team));
        sampleEvents.publish("action-item", "proposed", item -> {
            SampleEvents.setOwner(item, "user:" + owner);
            item.put("postmortemId", sampleEvents.idOf("postmortem").toString());
        });

        String closed = sampleEvents.publish("postmortem", "closed");

        assertThat(closed).isNotBlank();
        String type = "dev.debrief.postmortem.closed.v1";
        assertThat(types(owner)).contains(type);
        assertThat(types(participant)).contains(type);
        assertThat(types(reader, team.substring("team:".length()))).contains(type);
    }

    @Test
    void aSubscriptionSelectsByTheServiceOfTheIncident() {
        String service = RecipientFixtures.uniqueName("checkout");
        RecipientFixtures.subscribe(Map.of(
                "contact", dana, "eventTypes", ACTION_ITEMS, "services", List.of(service.toUpperCase(Locale.ROOT))));
        sampleEvents.publish("incident", "reported", incident -> affect(incident, service, "team:payments"));
        sampleEvents.publish("postmortem", "drafted");
        SampleEvents other = new SampleEvents(inbox, consumers);

        publishItemOf(other, "started");
        publishItemOf(sampleEvents, "started");

        assertThat(types(user)).containsExactly("dev.debrief.action-item.started.v1");
        assertThat(reasons(user)).containsExactly("SUBSCRIBED");
    }

    @Test
    void aDefaultOfTheOrganisationReachesAllPeopleWithAContactUnlessTheyMuteIt() {
        String type = "dev.debrief.incident.unmerged.v1";
        String muted = RecipientFixtures.uniqueName("muted");
        RecipientFixtures.contact(dana, user + "@example.com");
        RecipientFixtures.contact("user:" + muted, muted + "@example.com");
        ApiClient.as(Tokens.as(muted, "contributor"))
                .patch(
                        "/api/v1/preferences/user:" + muted,
                        "\"0\"",
                        Map.of("mutes", List.of(Map.of("eventType", type))))
                .expect(200);
        var everybody = RecipientFixtures.subscribe(Map.of("everybody", true, "eventTypes", List.of(type)));

        sampleEvents.publish("incident", "unmerged");

        ApiClient.as(Tokens.admin())
                .delete(everybody.location(), everybody.etag())
                .expect(204);
        assertThat(reasons(user)).containsExactly("DEFAULT");
        assertThat(types(muted)).isEmpty();
    }

    @Test
    void aTeamWithoutAddressIsNotifiedThroughItsMembers() {
        String name = RecipientFixtures.uniqueName("payments");
        RecipientFixtures.contact(dana, user + "@example.com");
        ApiClient.as(Tokens.admin())
                .post(
                        "/api/v1/contacts",
                        Map.of(
                                "handle",
                                "team:" + name,
                                "displayName",
                                "Payments",
                                "emails",
                                List.of(),
                                "members",
                                List.of(dana)))
                .expect(201);

        sampleEvents.publishActionItemOwnedBy("overdue", "team:" + name);

        assertThat(RecipientFixtures.deliveriesTo(dana).at("/items")).hasSize(1);
        assertThat(RecipientFixtures.deliveriesTo("team:" + name).at("/items")).isEmpty();
        assertThat(types(reader, name)).containsExactly("dev.debrief.action-item.overdue.v1");
    }

    @Test
    void notifiesMembersOfATeamOfARestrictedSubjectOnlyIfTheyAreInItsAudience() {
        String name = RecipientFixtures.uniqueName("payments");
        RecipientFixtures.contact(dana, user + "@example.com");
        ApiClient.as(Tokens.admin())
                .post(
                        "/api/v1/contacts",
                        Map.of(
                                "handle",
                                "team:" + name,
                                "displayName",
                                "Payments",
                                "emails",
                                List.of(),
                                "members",
                                List.of(dana)))
                .expect(201);

        sampleEvents.publish("action-item", "overdue", item -> {
            SampleEvents.setOwner(item, "team:" + name);
            SampleEvents.restrictTo(item, "team:" + name);
        });

        assertThat(RecipientFixtures.deliveriesTo(dana).at("/items")).isEmpty();
        assertThat(types(reader, name)).hasSize(1);
    }

    @Test
    void aSubscriberOfADigestReceivesNoMessageAtOnce() {
        RecipientFixtures.contact(dana, user + "@example.com");
        RecipientFixtures.subscribe(Map.of("contact", dana, "eventTypes", ACTION_ITEMS, "frequency", "DAILY"));

        sampleEvents.publish("action-item", "started");
        assertThat(RecipientFixtures.deliveriesTo(dana).at("/items")).isEmpty();
        assertThat(types(user)).as("the feed is complete").hasSize(1);

        sampleEvents.publishActionItemOwnedBy("overdue", dana);
        assertThat(RecipientFixtures.deliveriesTo(dana).at("/items"))
                .as("what they must act on")
                .hasSize(1);
    }

    private static void publishItemOf(SampleEvents events, String eventName) {
        events.publish(
                "action-item",
                eventName,
                item -> item.put("postmortemId", events.idOf("postmortem").toString()));
    }

    private static void affect(ObjectNode incident, String service, String team) {
        incident.putArray("affectedServices")
                .addObject()
                .put("key", service)
                .put("name", service)
                .put("team", team);
    }

    private static void person(ObjectNode parent, String member, String handle) {
        parent.putObject(member).put("handle", handle).put("displayName", handle);
    }

    private static List<String> types(String of, String... teams) {
        return texts(of, "eventType", teams);
    }

    private static List<String> reasons(String of, String... teams) {
        return texts(of, "reason", teams);
    }

    private static List<String> texts(String of, String member, String... teams) {
        JsonNode items = RecipientFixtures.feedOf(of, teams).at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> Objects.requireNonNull(item.get(member), member).asText())
                .toList();
    }
}
