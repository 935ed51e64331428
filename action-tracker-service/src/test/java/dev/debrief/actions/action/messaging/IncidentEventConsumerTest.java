package dev.debrief.actions.action.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.PostmortemStatus;
import dev.debrief.actions.postmortem.PostmortemUpdate;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.incident.IncidentEvent;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class IncidentEventConsumerTest {

    private static final String ITEMS = "/api/v1/action-items";
    private static final AtomicLong POSTMORTEMS = new AtomicLong(800_000);

    @Inject
    Inbox inbox;

    @Inject
    IncidentEventConsumer consumer;

    @Inject
    PostmortemProjectionService postmortems;

    private final IncidentEventRecords records = new IncidentEventRecords();
    private final UUID followUp = Ids.next();
    private final UUID postmortem = Ids.next();
    private final long postmortemNumber = POSTMORTEMS.incrementAndGet();
    private long postmortemVersion;

    @Test
    void aFollowUpIsProposedOnceAndBelongsToItsIncident() {
        suggest(1);
        suggest(2);

        ApiResponse item = read().expect(200);
        assertThat(item.text("/title")).isEqualTo("Alert on failed payments per promotion");
        assertThat(item.text("/description")).contains("fired ten minutes after", "Noted in PagerDuty: <https://");
        assertThat(item.text("/status")).isEqualTo("PROPOSED");
        assertThat(item.text("/kind")).isEqualTo("LONG_TERM_IMPROVEMENT");
        assertThat(item.text("/intent")).isEqualTo("OTHER");
        assertThat(item.text("/owner/handle")).isEqualTo("team:payments");
        assertThat(item.text("/createdBy/displayName")).isEqualTo("PagerDuty");
        assertThat(item.json().has("postmortem")).isFalse();
        assertThat(item.text("/incident/id")).isEqualTo(records.id().toString());
        assertThat(item.text("/incident/key")).isEqualTo(records.key());
        assertThat(item.text("/incident/title")).startsWith("Checkout fails");
        assertThat(item.texts("/allowedTransitions")).containsExactly("DROP");
        for (Object incident : List.of(records.key(), records.id())) {
            assertThat(keysOf("incident=" + incident)).containsExactly(item.text("/key"));
        }
        assertThat(keysOf("text=" + records.key())).containsExactly(item.text("/key"));
        assertThat(keysOf("incident=INC-1")).isEmpty();
        assertThat(PublishedEvents.about(followUp.toString()).names())
                .as("published once it has a postmortem")
                .isEmpty();
        assertThat(audit()).containsExactly("action-item.proposed");
    }

    @Test
    void itJoinsThePostmortemWhenThatIsDrafted() {
        suggest(1);
        ApiResponse waiting = read();
        ApiClient.as(Tokens.contributor())
                .post(ITEMS + "/" + followUp + "/transitions", waiting.etag(), Map.of("transition", "COMMIT"))
                .expectProblem(409, "transition-not-allowed");
        ApiClient.as(Tokens.contributor())
                .patch(ITEMS + "/" + followUp, waiting.etag(), Map.of("title", "Alert per promotion"))
                .expect(200);

        draft(PostmortemStatus.DRAFT);

        ApiResponse item = read();
        assertThat(item.text("/postmortem/key")).isEqualTo("PM-" + postmortemNumber);
        assertThat(item.text("/incident/key")).isEqualTo(records.key());
        assertThat(item.json().path("incident").has("title")).isFalse();
        assertThat(item.at("/addedLater").asBoolean()).isFalse();
        assertThat(item.texts("/allowedTransitions")).containsExactly("COMMIT", "DROP");
        for (String filter :
                List.of("incident=" + records.key(), "incident=" + records.id(), "postmortem=PM-" + postmortemNumber)) {
            assertThat(keysOf(filter)).containsExactly(item.text("/key"));
        }
        PublishedEvents events = PublishedEvents.about(followUp.toString());
        assertThat(events.names()).containsExactly("proposed", "assigned");
        assertThat(events.last().at("/actionItem/postmortemId").asText()).isEqualTo(postmortem.toString());
        assertThat(events.last().at("/actionItem/title").asText()).isEqualTo("Alert per promotion");
        assertThat(audit())
                .containsExactly("action-item.joined-postmortem", "action-item.updated", "action-item.proposed");

        draft(PostmortemStatus.IN_REVIEW);
        assertThat(PublishedEvents.about(followUp.toString()).names()).hasSize(2);
    }

    @Test
    void itJoinsAPostmortemThatExistsAlreadyUnlessItIsClosed() {
        draft(PostmortemStatus.CLOSED);
        suggest(1);
        assertThat(read().json().has("postmortem")).isFalse();

        draft(PostmortemStatus.PUBLISHED);

        assertThat(read().text("/postmortem/key")).isEqualTo("PM-" + postmortemNumber);
        assertThat(read().at("/addedLater").asBoolean()).isTrue();
        UUID another = Ids.next();
        inbox.receive(consumer, records.followUp(another, 2, suggested -> {}));
        assertThat(ApiClient.as(Tokens.reader())
                        .get(ITEMS + "/" + another)
                        .expect(200)
                        .text("/postmortem/key"))
                .isEqualTo("PM-" + postmortemNumber);
    }

    @Test
    void oneThatWasDroppedStaysWithItsIncident() {
        suggest(1);
        ApiClient.as(Tokens.contributor())
                .post(
                        ITEMS + "/" + followUp + "/transitions",
                        read().etag(),
                        Map.of("transition", "DROP", "reason", "Done during the incident"))
                .expect(200);

        draft(PostmortemStatus.DRAFT);

        assertThat(read().text("/status")).isEqualTo("DROPPED");
        assertThat(read().json().has("postmortem")).isFalse();
        assertThat(PublishedEvents.about(followUp.toString()).names()).isEmpty();
    }

    @Test
    void followUpsOfAMergedIncidentJoinThePostmortemOfTheOther() {
        IncidentEventRecords target = new IncidentEventRecords();
        suggest(1);
        inbox.receive(
                consumer,
                records.of(
                        "merged",
                        2,
                        incident -> incident.put("mergedInto", target.id().toString())));

        draft(PostmortemStatus.DRAFT, target, List.of());

        assertThat(read().text("/postmortem/key")).isEqualTo("PM-" + postmortemNumber);
    }

    @Test
    void followUpsOfAFurtherIncidentJoinThePostmortemThatCoversIt() {
        suggest(1);

        draft(PostmortemStatus.DRAFT, new IncidentEventRecords(), List.of(records.id()));

        assertThat(read().text("/postmortem/key")).isEqualTo("PM-" + postmortemNumber);
    }

    @Test
    void onlyWhoMaySeeTheIncidentSeesItsFollowUps() {
        suggest(1);
        read().expect(200);

        inbox.receive(consumer, records.of("updated", 2, IncidentEventConsumerTest::restrictToDana));

        read().expectProblem(404, "not-found");
        assertThat(keysOf("incident=" + records.key())).isEmpty();
        for (String token : List.of(Tokens.as("dana", "reader"), Tokens.admin())) {
            ApiClient.as(token).get(ITEMS + "/" + followUp).expect(200);
            assertThat(ApiClient.as(token)
                            .get(ITEMS + "?incident=" + records.key())
                            .expect(200)
                            .at("/items"))
                    .hasSize(1);
        }
        inbox.receive(consumer, records.of("updated", 3, incident -> incident.put("visibility", "DEPARTMENT")));
        read().expectProblem(404, "not-found");
    }

    @Test
    void anIncidentWithoutFollowUpsLeavesNothing() {
        inbox.receive(consumer, records.of("reported", 1, incident -> {}));
        inbox.receive(consumer, records.of("resolved", 2, incident -> {}));

        assertThat(keysOf("incident=" + records.key())).isEmpty();
    }

    @Test
    void anAssigneeWithoutAHandleOfAPersonOrATeamIsNoOwner() {
        inbox.receive(
                consumer,
                records.followUp(
                        followUp,
                        1,
                        suggested -> suggested
                                .putObject("assignee")
                                .put("handle", "system:pagerduty")
                                .put("displayName", "Somebody")));

        assertThat(read().expect(200).json().has("owner")).isFalse();
    }

    @Test
    void readsExactlyTheTypesOfItsTopic() {
        assertThat(EventTypes.all())
                .allSatisfy(type -> assertThat(
                                consumer.payloadTypeOf(EventTypes.typeOf(type)).isPresent())
                        .isEqualTo(IncidentEvent.class.isAssignableFrom(type)));
    }

    private void suggest(long version) {
        inbox.receive(consumer, records.followUp(followUp, version, suggested -> {}));
    }

    private void draft(PostmortemStatus status) {
        draft(status, records, List.of());
    }

    private void draft(PostmortemStatus status, IncidentEventRecords incident, List<UUID> further) {
        postmortems.apply(new PostmortemUpdate(
                postmortem,
                ++postmortemVersion,
                postmortemNumber,
                "Payment processing failure",
                incident.id(),
                incident.key(),
                further,
                Severity.HIGH,
                status,
                Visibility.OPEN,
                List.of()));
    }

    private static void restrictToDana(ObjectNode incident) {
        incident.put("visibility", "RESTRICTED").putArray("audience").add("user:dana");
    }

    private ApiResponse read() {
        return ApiClient.as(Tokens.as("olaf", "reader")).get(ITEMS + "/" + followUp);
    }

    private List<String> audit() {
        return ApiClient.as(Tokens.reader())
                .get(ITEMS + "/" + followUp + "/history")
                .expect(200)
                .texts("/items", "action");
    }

    private static List<String> keysOf(String filter) {
        return ApiClient.as(Tokens.as("olaf", "reader"))
                .get(ITEMS + "?" + filter)
                .expect(200)
                .texts("/items", "key");
    }
}
