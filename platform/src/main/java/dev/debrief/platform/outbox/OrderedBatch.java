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
 * Splits a batch into rounds, so that no two events of an aggregate are in flight together.
 *
 * <p>A round contains the first unsent event of every aggregate. An aggregate advances when the broker acknowledges its
 * event and is blocked when sending fails. So an event is sent only after all earlier events of its aggregate are
 * acknowledged, and first occurrences on the topic are in order however many relays work on the same events.
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

    /** The events of the next round; empty if the batch is finished. */
    List<T> next() {
        if (!inFlight.isEmpty()) {
            throw new IllegalStateException(inFlight.size() + " events of the last round are still in flight");
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
            throw new IllegalStateException(event + " is not in flight");
        }
        return aggregateKey;
    }

    List<T> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** The aggregates that are blocked by a failure. */
    Set<String> blockedAggregates() {
        return Set.copyOf(blockedAggregates);
    }
}
