package dev.debrief.notifications.routing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.EventTypes;
import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.SampleEvents;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class RoutingTest {

    private static final String HOOK = "https://hooks.example.com/";

    @Inject
    Inbox inbox;

    @Inject
    @Any
    Instance<EventConsumer> consumers;

    private SampleEvents sampleEvents;

    @BeforeEach
    void begin() {
        sampleEvents = new SampleEvents(inbox, consumers);
    }

    static List<String[]> everyEventType() {
        return EventTypes.all().stream()
                .filter(type -> EventTypes.aggregateOf(type) != Aggregate.NOTIFICATION)
                .map(type -> EventTypes.typeOf(type).split("\\."))
                .map(parts -> new String[] {parts[2], parts[3]})
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everyEventType")
    void everyEventReachesItsSubscribers(String aggregate, String eventName) {
        String type = "dev.debrief." + aggregate + "." + eventName + ".v1";
        String precise = RecipientFixtures.subscribedContact(type);
        String broad = RecipientFixtures.subscribedContact("dev.debrief." + aggregate + ".*");

        String event = sampleEvents.publish(aggregate, eventName, snapshot -> snapshot.put("visibility", "OPEN"));

        assertThat(eventsFor(precise)).containsExactly(event);
        assertThat(eventsFor(broad)).containsExactly(event);
        assertThat(headlines(precise)).hasSize(1);
    }

    @Test
    void othersAreNotNotified() {
        String other =
                RecipientFixtures.subscribedContact("dev.debrief.postmortem.*", "dev.debrief.incident.reported.v1");

        sampleEvents.publish("incident", "resolved");

        assertThat(eventsFor(other)).isEmpty();
    }

    @Test
    void nobodyIsNotifiedOfAnImportedIncident() {
        String everybody = RecipientFixtures.subscribedContact("dev.debrief.incident.*", "dev.debrief.postmortem.*");
        String participant = contact();
        subscribe(Map.of("contact", participant, "eventTypes", List.of("dev.debrief.postmortem.*"), "onlyOwn", true));

        sampleEvents.publish("incident", "reported", RoutingTest::importPast);
        sampleEvents.publish(
                "incident", "participants-changed", body -> takesPart(body, participant), RoutingTest::importPast);
        sampleEvents.publish("incident", "resolved", RoutingTest::importPast);

        assertThat(eventsFor(everybody)).isEmpty();
        assertThat(headlines(everybody)).isEmpty();

        String drafted = sampleEvents.publish("postmortem", "drafted");
        assertThat(eventsFor(everybody)).containsExactly(drafted);
        assertThat(eventsFor(participant)).as("its participants are remembered").containsExactly(drafted);
    }

    @Test
    void theMinimumSeverityIsRespected() {
        String handle = contact();
        subscribe(Map.of(
                "contact", handle, "eventTypes", List.of("dev.debrief.incident.*"), "minimumSeverity", "CRITICAL"));

        sampleEvents.publish("incident", "reported");
        String critical = sampleEvents.publish("incident", "updated", incident -> incident.put("severity", "CRITICAL"));

        assertThat(eventsFor(handle)).containsExactly(critical);
    }

    @Test
    void onlyOwnMeansOwnerOrParticipant() {
        String handle = contact();
        subscribe(Map.of(
                "contact",
                handle,
                "eventTypes",
                List.of("dev.debrief.incident.*", "dev.debrief.postmortem.*", "dev.debrief.action-item.*"),
                "onlyOwn",
                true));

        sampleEvents.publish("incident", "reported");
        sampleEvents.publish("action-item", "proposed");
        String joined = sampleEvents.publish(
                "incident", "participants-changed", body -> takesPart(body, handle), incident -> {});
        String resolved = sampleEvents.publish("incident", "resolved");
        String drafted = sampleEvents.publish("postmortem", "drafted");
        String assigned = sampleEvents.publish("action-item", "assigned", item -> SampleEvents.setOwner(item, handle));

        assertThat(eventsFor(handle)).containsExactlyInAnyOrder(joined, resolved, drafted, assigned);
    }

    @Test
    void participantsOfAnyIncidentOfAPostmortemTakePartInIt() {
        String handle = contact();
        subscribe(Map.of("contact", handle, "eventTypes", List.of("dev.debrief.postmortem.*"), "onlyOwn", true));
        SampleEvents further = new SampleEvents(inbox, consumers);
        further.publish("incident", "participants-changed", body -> takesPart(body, handle), incident -> {});

        sampleEvents.publish("postmortem", "drafted");
        String covering = sampleEvents.publish(
                "postmortem",
                "updated",
                postmortem -> postmortem
                        .put("visibility", "OPEN")
                        .putArray("furtherIncidentIds")
                        .add(further.idOf("incident").toString()));

        assertThat(eventsFor(handle)).containsExactly(covering);
    }

    @Test
    void requestedReviewersAreNotifiedWithoutSubscription() {
        String handle = contact();

        String asked = sampleEvents.publish(
                "postmortem",
                "review-requested",
                body -> ((ObjectNode) body.at("/reviewers/0")).put("handle", handle),
                postmortem -> {});
        sampleEvents.publish("postmortem", "submitted");

        assertThat(eventsFor(handle)).containsExactly(asked);
    }

    @Test
    void formerParticipantsNoLongerTakePart() {
        String handle = contact();
        subscribe(Map.of("contact", handle, "eventTypes", List.of("dev.debrief.incident.*"), "onlyOwn", true));
        String joined = sampleEvents.publish(
                "incident", "participants-changed", body -> takesPart(body, handle), incident -> {});

        sampleEvents.publish("incident", "participants-changed");
        sampleEvents.publish("incident", "resolved");

        assertThat(eventsFor(handle)).containsExactly(joined);
    }

    @Test
    void severalSubscriptionsLeadToOneDelivery() {
        String handle = contact();
        subscribe(Map.of("contact", handle, "eventTypes", List.of("dev.debrief.action-item.*")));
        subscribe(Map.of("contact", handle, "eventTypes", List.of("dev.debrief.action-item.overdue.v1")));

        String event = sampleEvents.publishActionItemOwnedBy("overdue", handle);

        assertThat(eventsFor(handle)).containsExactly(event);
        assertThat(headlines(handle)).hasSize(1);
    }

    @Test
    void anOwnerWithoutAddressIsNotifiedInTheFeed() {
        String nobody = "user:" + RecipientFixtures.uniqueName("nobody");

        sampleEvents.publishActionItemOwnedBy("overdue", nobody);

        assertThat(eventsFor(nobody)).isEmpty();
        assertThat(headlines(nobody)).hasSize(1);
    }

    @Test
    void onlyTheAudienceIsNotifiedOfARestrictedIncident() {
        String inside = RecipientFixtures.subscribedContact("dev.debrief.incident.*");
        String outside = RecipientFixtures.subscribedContact("dev.debrief.incident.*");
        String open = RecipientFixtures.subscribedEndpoint(HOOK, "dev.debrief.incident.*")
                .text("/endpoint/id");
        String trusted = RecipientFixtures.endpoint(HOOK, true).text("/endpoint/id");
        subscribe(Map.of("endpoint", trusted, "eventTypes", List.of("dev.debrief.incident.*")));

        String event =
                sampleEvents.publish("incident", "reported", incident -> SampleEvents.restrictTo(incident, inside));

        assertThat(eventsFor(inside)).containsExactly(event);
        assertThat(eventsFor(trusted)).containsExactly(event);
        assertThat(eventsFor(outside)).isEmpty();
        assertThat(eventsFor(open)).isEmpty();
        assertThat(headlines(outside)).isEmpty();
    }

    @Test
    void theOwnerOutsideTheAudienceIsNotNotified() {
        String owner = contact();

        sampleEvents.publish("action-item", "overdue", item -> {
            SampleEvents.setOwner(item, owner);
            SampleEvents.restrictTo(item, "user:somebody-else");
        });

        assertThat(eventsFor(owner)).isEmpty();
        assertThat(headlines(owner)).isEmpty();
    }

    @Test
    void deliveriesAreWithdrawnAndFeedItemsHiddenWhenTheIncidentBecomesRestricted() {
        String inside = RecipientFixtures.subscribedContact("dev.debrief.incident.reported.v1");
        String outside = RecipientFixtures.subscribedContact("dev.debrief.incident.reported.v1");
        String hook = RecipientFixtures.subscribedEndpoint(HOOK, "dev.debrief.incident.reported.v1")
                .text("/endpoint/id");
        sampleEvents.publish("incident", "reported");

        sampleEvents.publish("incident", "updated", incident -> SampleEvents.restrictTo(incident, inside));

        assertThat(stateFor(inside)).isEqualTo("PENDING");
        assertThat(stateFor(outside)).isEqualTo("WITHDRAWN");
        assertThat(stateFor(hook)).isEqualTo("WITHDRAWN");
        assertThat(headlines(inside)).hasSize(1);
        assertThat(headlines(outside)).isEmpty();

        sampleEvents.publish("incident", "updated");
        assertThat(headlines(outside)).hasSize(1);
    }

    @Test
    void whatIsHiddenIsDecidedOnlyWhenTheAudienceChanges() throws SQLException {
        // Given
        String handle = RecipientFixtures.subscribedContact("dev.debrief.incident.reported.v1");
        sampleEvents.publish("incident", "reported", incident -> SampleEvents.restrictTo(incident, handle));
        hideItemsOf(handle);

        // When
        sampleEvents.publish("incident", "updated", incident -> SampleEvents.restrictTo(incident, handle));

        // Then
        assertThat(headlines(handle)).as("its items are not read again").isEmpty();
        sampleEvents.publish("incident", "updated");
        assertThat(headlines(handle)).hasSize(1);
    }

    private static void hideItemsOf(String handle) throws SQLException {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement hide =
                        database.prepareStatement("UPDATE feed_item SET visible = false WHERE handle = ?")) {
            hide.setString(1, handle);
            assertThat(hide.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void aDisabledEndpointKeepsWhatItMayReceive() {
        // Given
        ApiResponse endpoint = RecipientFixtures.endpoint(HOOK, true);
        String id = endpoint.text("/endpoint/id");
        subscribe(Map.of("endpoint", id, "eventTypes", List.of("dev.debrief.incident.reported.v1")));
        sampleEvents.publish("incident", "reported", incident -> SampleEvents.restrictTo(incident, "user:lee"));

        // When
        ApiClient.as(Tokens.admin())
                .patch(endpoint.location(), endpoint.etag(), Map.of("enabled", false))
                .expect(200);
        sampleEvents.publish("incident", "updated", incident -> SampleEvents.restrictTo(incident, "user:lee"));

        // Then
        assertThat(stateFor(id)).isEqualTo("PENDING");
    }

    @Test
    void whatADisabledEndpointMissesIsQueued() {
        ApiResponse endpoint = RecipientFixtures.subscribedEndpoint(HOOK, "dev.debrief.incident.*");
        ApiClient.as(Tokens.admin())
                .patch(endpoint.location(), endpoint.etag(), Map.of("enabled", false))
                .expect(200);

        sampleEvents.publish("incident", "reported");

        assertThat(eventsFor(endpoint.text("/endpoint/id"))).hasSize(1);
    }

    private static String contact() {
        String handle = "user:" + RecipientFixtures.uniqueName("dana");
        RecipientFixtures.contact(handle, "dana@example.com");
        return handle;
    }

    private static void takesPart(ObjectNode body, String handle) {
        ((ObjectNode) body.at("/participants/0/person")).put("handle", handle);
    }

    private static void importPast(ObjectNode incident) {
        incident.put("imported", true);
    }

    private static void subscribe(Map<String, ?> body) {
        RecipientFixtures.subscribe(body);
    }

    private static List<String> eventsFor(String recipient) {
        return texts(RecipientFixtures.deliveriesTo(recipient).at("/items"), "eventId");
    }

    private static String stateFor(String recipient) {
        return RecipientFixtures.deliveriesTo(recipient).text("/items/0/state");
    }

    private static Set<String> headlines(String handle) {
        JsonNode items =
                RecipientFixtures.feedOf(handle.substring("user:".length())).at("/items");
        return texts(items, "headline").stream().collect(Collectors.toSet());
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get(field).asText())
                .toList();
    }
}
