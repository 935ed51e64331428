package dev.debrief.platform.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.Inbox;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/**
 * Tests that events with enumeration values of a newer publisher are applied: parking one would hold back all later
 * events of its aggregate. Extend it in a service that consumes events:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(DebriefTestResource.class)
 * class UnknownValuesTest extends UnknownValuesKit {
 * }</pre>
 */
public abstract class UnknownValuesKit {

    @Inject
    Inbox inbox;

    @Any
    @Inject
    Instance<EventConsumer> consumers;

    /** The {@code ce_type} of every event that has a sample; those that no consumer reads are ignored. */
    protected abstract Stream<String> eventTypes();

    @Test
    void anEventWithUnknownValuesIsApplied() {
        // Given
        List<String> types = eventTypes().toList();
        List<String> applied = new ArrayList<>();
        List<String> notApplied = new ArrayList<>();

        // When
        for (EventConsumer consumer : consumers) {
            for (String type : types) {
                if (consumer.payloadTypeOf(type).isPresent()) {
                    ConsumerRecord<byte[], byte[]> event = UnknownValues.eventOf(type);
                    inbox.receive(consumer, event);
                    (isApplied(event) ? applied : notApplied).add(consumer.name() + " " + type + reasonOf(event));
                }
            }
        }

        // Then
        assertThat(notApplied).isEmpty();
        assertThat(applied).isNotEmpty();
    }

    private static boolean isApplied(ConsumerRecord<byte[], byte[]> event) {
        return reasonOf(event).isEmpty()
                && !KitDatabase.column(
                                String.class,
                                "SELECT event_id FROM inbox_message WHERE event_id = ?",
                                KitRecords.idOf(event))
                        .isEmpty();
    }

    private static String reasonOf(ConsumerRecord<byte[], byte[]> event) {
        return KitDatabase.column(
                        String.class,
                        "SELECT ' ' || reason || ': ' || detail FROM parked_message WHERE event_id = ?",
                        KitRecords.idOf(event))
                .stream()
                .findFirst()
                .orElse("");
    }
}
