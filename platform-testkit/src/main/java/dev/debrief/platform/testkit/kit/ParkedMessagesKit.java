package dev.debrief.platform.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests the operations on parked messages. Extend it in a service:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(DebriefTestResource.class)
 * class ParkedMessagesTest extends ParkedMessagesKit {}
 * }</pre>
 */
public abstract class ParkedMessagesKit {

    private static final String PARKED = "/api/v1/parked-messages";

    @Inject
    KitInbox inbox;

    @Inject
    KitEventConsumer consumer;

    private final String aggregate = UUID.randomUUID().toString();

    @BeforeEach
    void createTables() {
        KitDatabase.provide();
    }

    @Test
    void showsAParkedMessageToAdmins() {
        // Given
        inbox.receive(KitRecords.event(aggregate, 1, KitEvent.TYPE, "{\"note\": "));

        // When
        ApiResponse list = admin().get(PARKED + "?consumer=kit-events&state=PARKED&reason=unreadable&limit=200")
                .expect(200);
        ApiResponse detail = admin().get(PARKED + "/" + idOf(aggregate, 1)).expect(200);

        // Then
        assertThat(list.at("/items").findValuesAsText("aggregateId")).contains(aggregate);
        assertThat(detail.text("/message/detail")).contains("KitEvent");
        assertThat(detail.text("/record/value/text")).isEqualTo("{\"note\": ");
        assertThat(detail.text("/record/headers/ce_subject")).isEqualTo(aggregate);
    }

    @Test
    void pagesThroughParkedMessages() {
        // Given
        for (int i = 0; i < 5; i++) {
            parkBehindAGap(UUID.randomUUID().toString());
        }

        // When
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = admin().get(PARKED + "?consumer=kit-events&limit=2" + cursor)
                    .expect(200)
                    .json();
            seen.addAll(page.at("/items").findValuesAsText("id"));
            cursor = page.hasNonNull("nextCursor")
                    ? "&cursor=" + page.get("nextCursor").asText()
                    : "";
        } while (!cursor.isEmpty());

        // Then
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(KitDatabase.column(
                        String.class,
                        "SELECT id::text FROM parked_message WHERE consumer = 'kit-events' ORDER BY id DESC"));
    }

    @Test
    void retriesAParkedMessageAndReleasesWhatWaitsBehindIt() {
        // Given
        var refused = KitRecords.event(aggregate, 1);
        consumer.rejectEvent(KitRecords.idOf(refused));
        inbox.receive(refused, KitRecords.event(aggregate, 2), KitRecords.event(aggregate, 3));
        String id = idOf(aggregate, 1);
        ApiResponse inVain = retry(id).expect(200);
        assertThat(inVain.text("/state")).isEqualTo("PARKED");
        assertThat(inVain.at("/attempts").asInt()).isEqualTo(2);

        // When
        consumer.acceptEvent(KitRecords.idOf(refused));
        ApiResponse retried = retry(id).expect(200);

        // Then
        assertThat(retried.text("/state")).isEqualTo("APPLIED");
        assertThat(inbox.appliedVersions(aggregate)).containsExactly(1L, 2L, 3L);
        assertThat(inbox.parked(aggregate)).isEmpty();
        assertThat(audited(id)).containsExactly("parked-message.retry-failed", "parked-message.retried");
        retry(id).expectProblem(409, "parked-message-already-settled");
    }

    @Test
    void retriesAParkedBaselineAndReleasesWhatWaitsBehindIt() {
        // Given
        var refused = KitRecords.event(aggregate, 7);
        consumer.rejectEvent(KitRecords.idOf(refused));
        inbox.receive(refused, KitRecords.event(aggregate, 8));
        retry(idOf(aggregate, 8)).expectProblem(409, "parked-message-not-next");

        // When
        consumer.acceptEvent(KitRecords.idOf(refused));
        retry(idOf(aggregate, 7)).expect(200);

        // Then
        assertThat(inbox.appliedVersions(aggregate)).containsExactly(7L, 8L);
        assertThat(inbox.parked(aggregate)).isEmpty();
    }

    @Test
    void discardsAParkedMessageAndReleasesWhatWaitsBehindIt() {
        // Given
        inbox.receive(
                KitRecords.event(aggregate, 1, KitEvent.TYPE, "[]"),
                KitRecords.event(aggregate, 2),
                KitRecords.event(aggregate, 3));
        String id = idOf(aggregate, 1);

        // When
        ApiResponse discarded = discard(id, "{\"reason\": \"sent manually\"}").expect(200);

        // Then
        assertThat(discarded.text("/state")).isEqualTo("DISCARDED");
        assertThat(discarded.text("/discardReason")).isEqualTo("sent manually");
        assertThat(inbox.appliedVersions(aggregate)).containsExactly(2L, 3L);
        assertThat(inbox.parked(aggregate)).isEmpty();
        assertThat(audited(id)).containsExactly("parked-message.discarded");
    }

    @Test
    void continuesPastADiscardedMessage() {
        // Given
        parkBehindAGap(aggregate);
        inbox.receive(KitRecords.event(aggregate, 4), KitRecords.event(aggregate, 5));
        discard(idOf(aggregate, 4), "{\"reason\": \"not wanted\"}").expect(200);

        // When
        inbox.receive(KitRecords.event(aggregate, 2));

        // Then
        assertThat(inbox.appliedVersions(aggregate)).containsExactly(1L, 2L, 3L, 5L);
        assertThat(inbox.parked(aggregate)).isEmpty();
    }

    @Test
    void rejectsRetryOfAMessageThatIsNotNext() {
        // Given
        parkBehindAGap(aggregate);
        inbox.receive(KitRecords.event(aggregate, 4));

        // When
        ApiResponse waitingForAMissingOne = retry(idOf(aggregate, 3));
        ApiResponse waitingForAParkedOne = retry(idOf(aggregate, 4));

        // Then
        waitingForAMissingOne.expectProblem(409, "parked-message-not-next");
        assertThat(waitingForAMissingOne.text("/detail")).contains("waits for version 2");
        waitingForAParkedOne.expectProblem(409, "parked-message-not-next");
        assertThat(waitingForAParkedOne.text("/detail")).contains(idOf(aggregate, 3));
    }

    @Test
    void hidesParkedMessagesFromEverybodyElse() {
        parkBehindAGap(aggregate);
        String id = idOf(aggregate, 3);
        for (String token : List.of(Tokens.reader(), Tokens.contributor(), Tokens.approver(), Tokens.ingest())) {
            ApiClient.as(token).get(PARKED).expectProblem(403, "forbidden");
            ApiClient.as(token).post(PARKED + "/" + id + "/retry", "").expectProblem(403, "forbidden");
        }
        assertThat(inbox.parked(aggregate)).containsExactly("3 sequence-gap");
    }

    /** Version 1 is applied, version 3 parked. */
    private void parkBehindAGap(String aggregateId) {
        inbox.receive(KitRecords.event(aggregateId, 1), KitRecords.event(aggregateId, 3));
    }

    private static ApiClient admin() {
        return ApiClient.as(Tokens.admin());
    }

    private static ApiResponse retry(String id) {
        return admin().post(PARKED + "/" + id + "/retry", "");
    }

    private static ApiResponse discard(String id, String body) {
        return admin().post(PARKED + "/" + id + "/discard", body);
    }

    private static String idOf(String aggregate, long version) {
        return KitDatabase.column(
                        String.class,
                        "SELECT id::text FROM parked_message WHERE aggregate_id = ? AND version = ?",
                        aggregate,
                        version)
                .get(0);
    }

    private static List<String> audited(String id) {
        return KitDatabase.column(
                String.class,
                "SELECT action FROM audit_entry WHERE subject_type = 'parked-message' AND subject_id = ? ORDER BY id",
                id);
    }
}
