package dev.debrief.platform.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.stream.StreamAudience.StreamSubscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StreamSubscriptionTest {

    private static final Instant NOON = Instant.parse("2024-11-15T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(31);
    private static final Duration STALLED_AFTER = Duration.ofSeconds(30);
    private static final String TOPIC = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d";
    private static final StreamPosition UP_TO = StreamPosition.at("100:100:").upTo("200:200:");
    private static final Map<String, Predicate<StreamSubscriber>> ALL = Map.of(TOPIC, subscriber -> true);

    private final List<StreamItem> queue = new ArrayList<>();
    private final StreamSubscription subscription = new StreamSubscription(
            new StreamScope("incident", null, topics -> ALL),
            new StreamSubscriber("user:rita", Set.of("user:rita"), false),
            NOON.plus(Duration.ofHours(1)),
            StreamPosition.at("100:100:"),
            new QueueSink(),
            NOON);

    @Test
    void hasStalledWhenAHeartbeatIsNotTaken() {
        subscription.sendHeartbeat(NOON);
        assertThat(hasStalled(NOON)).isFalse();

        assertThat(hasStalled(LATER)).isTrue();
    }

    @Test
    void hasNotStalledIfItTakesSomething() {
        deliver(3, 10);
        assertThat(hasStalled(NOON)).isFalse();

        queue.remove(0).consumed();

        assertThat(hasStalled(LATER)).isFalse();
        assertThat(hasStalled(LATER.plus(STALLED_AFTER))).isFalse();
        assertThat(hasStalled(LATER.plus(STALLED_AFTER).plusSeconds(1))).isTrue();
    }

    @Test
    void hasNotStalledWithoutEvents() {
        assertThat(hasStalled(LATER)).isFalse();
    }

    @Test
    void hasStalledWhenItsQueueStaysFull() {
        deliver(StreamSubscription.PAGE, 10);
        deliver(StreamSubscription.PAGE, 10);
        deliver(StreamSubscription.PAGE, 10);
        assertThat(subscription.hasCapacity()).isTrue();
        deliver(StreamSubscription.PAGE, 10);
        assertThat(subscription.hasCapacity()).isFalse();

        queue.remove(0).consumed();

        assertThat(hasStalled(LATER)).isTrue();
    }

    @Test
    void hasCapacityUpToALength() {
        deliver(2, (int) StreamSubscription.MAX_PENDING_LENGTH / 2);
        assertThat(subscription.hasCapacity()).isFalse();

        queue.remove(0).consumed();

        assertThat(subscription.hasCapacity()).isTrue();
    }

    private boolean hasStalled(Instant now) {
        return subscription.hasStalledSince(now.minus(STALLED_AFTER), now);
    }

    private void deliver(int rows, int length) {
        List<StreamedRow> page = LongStream.rangeClosed(1, rows)
                .<StreamedRow>mapToObj(seq -> new Row(seq, length))
                .toList();
        assertThat(subscription.emit(new EventHistory.Page(page, false), UP_TO, ALL, NOON))
                .isTrue();
    }

    private record Row(long seq, int length) implements StreamedRow {

        @Override
        public String topic() {
            return TOPIC;
        }
    }

    private final class QueueSink implements StreamSink {

        @Override
        public void emit(StreamItem item) {
            queue.add(item);
        }

        @Override
        public void complete() {
            queue.clear();
        }
    }
}
