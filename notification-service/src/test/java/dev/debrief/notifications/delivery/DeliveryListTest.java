package dev.debrief.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.PagerChannel;
import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.SampleNotifications;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class DeliveryListTest {

    private static final ApiClient ADMIN = ApiClient.as(Tokens.admin());

    @Inject
    DeliveryService deliveries;

    @Inject
    JobWorker worker;

    @Inject
    PagerChannel pager;

    private final String name = "pager-" + UUID.randomUUID();
    private final String person = "user:" + name;
    private final String team = "team:" + name;

    @BeforeEach
    void begin() {
        DeliveryQueueFixture.clear();
        pager.respondWith(SendResult.success(null, "Paged."));
    }

    @Test
    void filtersByStateAndOutcome() {
        String delivered = send(SendResult.success(null, "Paged."));
        String rejected = send(SendResult.failure(Outcome.REJECTED, "No such pager."));
        String late = send(SendResult.failure(Outcome.TIMEOUT, "No answer."));
        String queued = queue(person);

        assertThat(ids("")).containsExactly(queued, late, rejected, delivered);
        assertThat(ids("&state=DELIVERED")).containsExactly(delivered);
        assertThat(ids("&state=DEAD")).containsExactly(rejected);
        assertThat(ids("&state=PENDING")).containsExactly(queued, late);
        assertThat(ids("&outcome=SUCCESS")).containsExactly(delivered);
        assertThat(ids("&outcome=TIMEOUT&state=PENDING&channel=PAGER")).containsExactly(late);
        assertThat(ids("&outcome=TIMEOUT&state=DEAD")).isEmpty();
    }

    @Test
    void showsTheOutcomeOfTheLastAttempt() {
        send(SendResult.failure(Outcome.TIMEOUT, "No answer."));
        assertThat(list("").text("/items/0/outcome")).isEqualTo("TIMEOUT");

        pager.respondWith(SendResult.success(null, "Paged."));
        DeliveryQueueFixture.makeDue(person);
        worker.runDue();

        assertThat(list("").text("/items/0/outcome")).isEqualTo("SUCCESS");
        queue(person);
        assertThat(list("").json().at("/items/0/outcome").isMissingNode()).isTrue();
    }

    @Test
    void filtersByTheTimeOfQueueing() {
        String before = queue(person);
        Instant between = after(before);
        String after = queue(person);

        assertThat(ids("&since=" + between)).containsExactly(after);
        assertThat(ids("&until=" + between)).containsExactly(before);
        assertThat(ids("&since=" + between + "&until=" + between)).isEmpty();
    }

    @Test
    void filtersByEvent() {
        queue(person);
        String second = queue(person);
        String eventId = list("").text("/items/0/eventId");

        assertThat(ids("&eventId=" + eventId)).containsExactly(second);
    }

    @Test
    void pagesThroughThoseToAPersonAndTheirTeams() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            expected.add(0, queue(i % 3 == 0 ? team : person));
        }
        ApiClient member = ApiClient.as(Tokens.withTeams(name, "reader", name));

        List<String> found = new ArrayList<>();
        ApiResponse page = member.get("/api/v1/deliveries?limit=2").expect(200);
        found.addAll(page.texts("/items", "id"));
        while (page.json().hasNonNull("nextCursor")) {
            page = member.get("/api/v1/deliveries?limit=2&cursor=" + page.text("/nextCursor"))
                    .expect(200);
            found.addAll(page.texts("/items", "id"));
        }

        assertThat(found).isEqualTo(expected);
        assertThat(member.get("/api/v1/deliveries?recipient=" + team).texts("/items", "id"))
                .hasSize(2);
        assertThat(ApiClient.as(Tokens.as(name, "reader"))
                        .get("/api/v1/deliveries")
                        .texts("/items", "id"))
                .hasSize(4);
    }

    @Test
    void membersSeeThoseToTheirTeamWhateverTheirTokenSays() {
        String delivery = queue(team);
        ApiClient member = ApiClient.as(Tokens.as(name, "reader"));
        assertThat(member.get("/api/v1/deliveries").texts("/items", "id")).isEmpty();
        member.get("/api/v1/deliveries/" + delivery).expectProblem(404, "not-found");

        RecipientFixtures.team(team, person);

        assertThat(member.get("/api/v1/deliveries").texts("/items", "id")).containsExactly(delivery);
        member.get("/api/v1/deliveries/" + delivery).expect(200);
    }

    private String send(SendResult result) {
        pager.respondWith(result);
        String id = queue(person);
        worker.runDue();
        return id;
    }

    /** Returns the id of the delivery. */
    private String queue(String handle) {
        Notification notification = SampleNotifications.overdue();
        QuarkusTransaction.requiringNew()
                .run(() -> deliveries.queue(
                        List.of(new Recipient("PAGER", handle, handle, handle, Reason.OWNER, null)), notification));
        return ADMIN.get("/api/v1/deliveries?eventId=" + notification.eventId())
                .expect(200)
                .text("/items/0/id");
    }

    private ApiResponse list(String filters) {
        return ADMIN.get("/api/v1/deliveries?recipient=" + person + filters).expect(200);
    }

    private List<String> ids(String filters) {
        return list(filters).texts("/items", "id");
    }

    /** The first millisecond after the creation of this id; it is over for all later ids. */
    private static Instant after(String id) {
        Instant next = Ids.timeOf(UUID.fromString(id)).plusMillis(1);
        await().until(() -> Instant.now().isAfter(next));
        return next;
    }
}
