package dev.debrief.platform.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;

/**
 * Splits a batch into waves, so that no two events of a line are ever under way together.
 *
 * <p>A wave holds the first unsent event of every line. A line moves on when its event was acknowledged and stops for
 * good when it was not. So an event is sent only after everything before it in its line was acknowledged by the broker,
 * and the first occurrences on the topic are in order however many relays work on the same events.
 */
final class OrderedBatch<T> {

    private final Map<String, Queue<T>> queues = new LinkedHashMap<>();
    private final Map<String, T> inFlight = new LinkedHashMap<>();
    private final List<T> acknowledged = new ArrayList<>();
    private final Set<String> blockedAggregates = new HashSet<>();
    private final Function<T, String> aggregateKeyOf;

    OrderedBatch(List<T> batch, Function<T, String> aggregateKeyOf) {
        this.aggregateKeyOf = aggregateKeyOf;
        batch.forEach(event -> queues.computeIfAbsent(aggregateKeyOf.apply(event), aggregateKey -> new ArrayDeque<>())
                .add(event));
    }

    /** The events to send now; empty when the batch is through. */
    List<T> next() {
        if (!inFlight.isEmpty()) {
            throw new IllegalStateException(inFlight.size() + " events of the last wave are still under way");
        }
        queues.forEach((aggregateKey, events) -> {
            T first = events.poll();
            if (first != null && !blockedAggregates.contains(aggregateKey)) {
                inFlight.put(aggregateKey, first);
            }
        });
        queues.values().removeIf(Queue::isEmpty);
        return List.copyOf(inFlight.values());
    }

    void acknowledged(T event) {
        complete(event);
        acknowledged.add(event);
    }

    void failed(T event) {
        blockedAggregates.add(complete(event));
    }

    private String complete(T event) {
        String aggregateKey = aggregateKeyOf.apply(event);
        if (!inFlight.remove(aggregateKey, event)) {
            throw new IllegalStateException(event + " is not under way");
        }
        return aggregateKey;
    }

    List<T> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** The lines that stopped at a failure. */
    Set<String> blockedAggregates() {
        return Set.copyOf(blockedAggregates);
    }
}
