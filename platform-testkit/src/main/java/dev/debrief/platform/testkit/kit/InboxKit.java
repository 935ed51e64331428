package dev.debrief.platform.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.inbox.InboxSweep;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.Answer;
import dev.debrief.platform.testkit.api.Api;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the inbox promises, and what admins can do with parked messages. Extend it in a service:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(DebriefResources.class)
 * class InboxTest extends InboxKit {}
 * }</pre>
 */
public abstract class InboxKit {

    private static final String PARKED = "/api/v1/parked-messages";

    @Inject
    Inbox inbox;

    @Inject
    InboxSweep sweep;

    @Inject
    KitFactConsumer consumer;

    private final String aggregate = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();

    @BeforeEach
    void provideTables() {
        KitDatabase.provide();
    }

    @Test
    void appliesAFactOnceHoweverOftenItComes() {
        // Given
        var fact = KitRecords.fact(aggregate, 1);

        // When
        receive(fact, fact, KitRecords.fact(aggregate, 2), fact);

        // Then
        assertThat(effects(aggregate)).containsExactly(1L, 2L);
        assertThat(parked(aggregate)).isEmpty();
    }

    @Test
    void appliesAFactOnceWhenItComesToTwoReplicasAtOnce() {
        // Given
        var first = KitRecords.fact(aggregate, 1);
        var second = KitRecords.fact(aggregate, 2);
        Callable<Boolean> replica = () -> {
            receive(first, second);
            return true;
        };

        // When
        Together.run(List.of(replica, replica, replica));

        // Then
        assertThat(effects(aggregate)).containsExactly(1L, 2L);
        assertThat(parked(aggregate)).isEmpty();
    }

    @Test
    void parksWhatIsMalformedAndGoesOnWithOthers() {
        // Given
        var noJson = KitRecords.fact(aggregate, 1, KitFact.TYPE, "{\"note\": ");
        var noHeaders = KitRecords.record(other, new byte[] {(byte) 0xff, 0});

        // When
        receive(noJson, noHeaders, KitRecords.fact(other, 1));

        // Then
        assertThat(effects(other)).containsExactly(1L);
        assertThat(parked(aggregate)).containsExactly("1 unreadable");
        assertThat(KitDatabase.column(
                        String.class,
                        "SELECT reason FROM parked_message WHERE topic_offset = ? AND event_id IS NULL",
                        noHeaders.offset()))
                .containsExactly("unreadable");
    }

    @Test
    void parksAnUnknownTypeAndWhatComesBehindIt() {
        // When
        receive(
                KitRecords.fact(aggregate, 1, "dev.debrief.kit-probe.vanished.v9", "{}"),
                KitRecords.fact(aggregate, 2),
                KitRecords.fact(other, 1));

        // Then
        assertThat(parked(aggregate)).containsExactly("1 unknown-type", "2 behind-parked");
        assertThat(effects(aggregate)).isEmpty();
        assertThat(effects(other)).containsExactly(1L);
    }

    @Test
    void parksWhatCannotBeAppliedAndLeavesNoTraceOfTheTry() {
        // Given
        var refused = KitRecords.fact(aggregate, 1);
        consumer.refuse(KitRecords.idOf(refused));

        // When
        receive(refused, refused, KitRecords.fact(aggregate, 2));

        // Then
        assertThat(parked(aggregate)).containsExactly("1 not-applicable", "2 behind-parked");
        assertThat(effects(aggregate)).isEmpty();
    }

    @Test
    void waitsForAMissingVersionAndThenAppliesAllInOrder() {
        // Given
        receive(KitRecords.fact(aggregate, 1), KitRecords.fact(aggregate, 3), KitRecords.fact(aggregate, 4));
        assertThat(parked(aggregate)).containsExactly("3 sequence-gap", "4 behind-parked");

        // When
        receive(KitRecords.fact(aggregate, 2));

        // Then
        assertThat(effects(aggregate)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(parked(aggregate)).isEmpty();
    }

    @Test
    void endsInTheSameStateForEveryOrderOfArrival() {
        for (List<Integer> order : permutations(List.of(1, 2, 3, 4))) {
            String subject = UUID.randomUUID().toString();
            order.forEach(version -> receive(KitRecords.fact(subject, version)));
            assertThat(effects(subject)).as(order.toString()).containsExactly(1L, 2L, 3L, 4L);
            assertThat(parked(subject)).as(order.toString()).isEmpty();
        }
    }

    @Test
    void triesOnWhileTheDatabaseIsAway() {
        // Given
        consumer.meetOutages(4);

        // When
        receive(KitRecords.fact(aggregate, 1));

        // Then
        assertThat(effects(aggregate)).containsExactly(1L);
        assertThat(parked(aggregate)).isEmpty();
    }

    @Test
    void goesOnWhereAReplicaDiedBetweenAFactAndItsFollowers() {
        // Given
        receive(KitRecords.fact(aggregate, 1), KitRecords.fact(aggregate, 3), KitRecords.fact(aggregate, 4));
        KitDatabase.execute("UPDATE inbox_progress SET last_version = 2 WHERE aggregate_id = ?", aggregate);

        // When
        sweep.release();

        // Then
        assertThat(effects(aggregate)).containsExactly(1L, 3L, 4L);
        assertThat(parked(aggregate)).isEmpty();
    }

    @Test
    void ignoresAnOldFactAlsoAfterItForgotItsId() {
        // Given
        var fact = KitRecords.fact(aggregate, 1);
        receive(fact);
        KitDatabase.execute(
                "UPDATE inbox_message SET received_at = now() - interval '61 days' WHERE event_id = ?",
                KitRecords.idOf(fact));

        // When
        int forgotten = sweep.forget();
        receive(fact);

        // Then
        assertThat(forgotten).isEqualTo(1);
        assertThat(effects(aggregate)).containsExactly(1L);
    }

    @Test
    void showsAParkedMessageToAdmins() {
        // Given
        receive(KitRecords.fact(aggregate, 1, KitFact.TYPE, "{\"note\": "));

        // When
        Answer list = admin().get(PARKED + "?consumer=kit-facts&state=PARKED&reason=unreadable&limit=200")
                .expect(200);
        Answer detail = admin().get(PARKED + "/" + idOf(aggregate, 1)).expect(200);

        // Then
        assertThat(list.at("/items").findValuesAsText("aggregateId")).contains(aggregate);
        assertThat(detail.text("/message/detail")).contains("KitFact");
        assertThat(detail.text("/record/value/text")).isEqualTo("{\"note\": ");
        assertThat(detail.text("/record/headers/ce_subject")).isEqualTo(aggregate);
    }

    @Test
    void pagesThroughParkedMessages() {
        // Given
        for (int i = 0; i < 5; i++) {
            receive(KitRecords.fact(UUID.randomUUID().toString(), 2));
        }

        // When
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = admin().get(PARKED + "?consumer=kit-facts&limit=2" + cursor)
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
                        "SELECT id::text FROM parked_message WHERE consumer = 'kit-facts' ORDER BY id DESC"));
    }

    @Test
    void retriesAParkedMessageAndReleasesWhatWaitsBehindIt() {
        // Given
        var refused = KitRecords.fact(aggregate, 1);
        consumer.refuse(KitRecords.idOf(refused));
        receive(refused, KitRecords.fact(aggregate, 2), KitRecords.fact(aggregate, 3));
        String id = idOf(aggregate, 1);
        Answer inVain = retry(id).expect(200);
        assertThat(inVain.text("/state")).isEqualTo("PARKED");
        assertThat(inVain.at("/attempts").asInt()).isEqualTo(2);

        // When
        consumer.accept(KitRecords.idOf(refused));
        Answer retried = retry(id).expect(200);

        // Then
        assertThat(retried.text("/state")).isEqualTo("APPLIED");
        assertThat(effects(aggregate)).containsExactly(1L, 2L, 3L);
        assertThat(parked(aggregate)).isEmpty();
        assertThat(audited(id)).containsExactly("parked-message.retry-failed", "parked-message.retried");
        retry(id).expectProblem(409, "parked-message-already-settled");
    }

    @Test
    void discardsAParkedMessageAndReleasesWhatWaitsBehindIt() {
        // Given
        receive(
                KitRecords.fact(aggregate, 1, KitFact.TYPE, "[]"),
                KitRecords.fact(aggregate, 2),
                KitRecords.fact(aggregate, 3));
        String id = idOf(aggregate, 1);

        // When
        Answer discarded = discard(id, "{\"reason\": \"sent by hand\"}").expect(200);

        // Then
        assertThat(discarded.text("/state")).isEqualTo("DISCARDED");
        assertThat(discarded.text("/discardReason")).isEqualTo("sent by hand");
        assertThat(effects(aggregate)).containsExactly(2L, 3L);
        assertThat(parked(aggregate)).isEmpty();
        assertThat(audited(id)).containsExactly("parked-message.discarded");
    }

    @Test
    void goesOnOverADiscardedMessageInTheMiddle() {
        // Given
        receive(KitRecords.fact(aggregate, 2), KitRecords.fact(aggregate, 3), KitRecords.fact(aggregate, 4));
        discard(idOf(aggregate, 3), "{\"reason\": \"not wanted\"}").expect(200);

        // When
        receive(KitRecords.fact(aggregate, 1));

        // Then
        assertThat(effects(aggregate)).containsExactly(1L, 2L, 4L);
        assertThat(parked(aggregate)).isEmpty();
    }

    @Test
    void refusesToRetryAMessageWhoseTurnItIsNot() {
        // Given
        receive(KitRecords.fact(aggregate, 2), KitRecords.fact(aggregate, 3));

        // When
        Answer refused = retry(idOf(aggregate, 3));

        // Then
        refused.expectProblem(409, "parked-message-not-next");
        assertThat(refused.text("/detail")).contains(idOf(aggregate, 2));
    }

    @Test
    void hidesParkedMessagesFromEverybodyElse() {
        receive(KitRecords.fact(aggregate, 2));
        String id = idOf(aggregate, 2);
        for (String token : List.of(Tokens.reader(), Tokens.contributor(), Tokens.approver(), Tokens.ingest())) {
            Api.as(token).get(PARKED).expectProblem(403, "forbidden");
            Api.as(token).post(PARKED + "/" + id + "/retry", "").expectProblem(403, "forbidden");
        }
        assertThat(parked(aggregate)).containsExactly("2 sequence-gap");
    }

    @SafeVarargs
    private void receive(ConsumerRecord<byte[], byte[]>... records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            inbox.receive(consumer, record);
        }
    }

    private static Api admin() {
        return Api.as(Tokens.admin());
    }

    private static Answer retry(String id) {
        return admin().post(PARKED + "/" + id + "/retry", "");
    }

    private static Answer discard(String id, String body) {
        return admin().post(PARKED + "/" + id + "/discard", body);
    }

    private static List<Long> effects(String aggregate) {
        return KitDatabase.column(
                Long.class, "SELECT version FROM kit_effect WHERE aggregate_id = ? ORDER BY position", aggregate);
    }

    /** Version and reason of what is parked. */
    private static List<String> parked(String aggregate) {
        return KitDatabase.column(
                String.class,
                "SELECT version || ' ' || reason FROM parked_message WHERE aggregate_id = ? AND state = 'PARKED'"
                        + " ORDER BY version",
                aggregate);
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

    private static List<List<Integer>> permutations(List<Integer> values) {
        if (values.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : values) {
            List<Integer> rest =
                    values.stream().filter(value -> !value.equals(first)).toList();
            for (List<Integer> tail : permutations(rest)) {
                List<Integer> one = new ArrayList<>(List.of(first));
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }
}
