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
 * Splits a batch into waves, so that no two facts of a line are ever under way together.
 *
 * <p>A wave holds the first unsent fact of every line. A line moves on when its fact was acknowledged and stops for
 * good when it was not. So a fact is sent only after everything before it in its line was acknowledged by the broker,
 * and the first occurrences on the topic are in order however many relays work on the same facts.
 */
final class Waves<T> {

    private final Map<String, Queue<T>> lines = new LinkedHashMap<>();
    private final Map<String, T> underWay = new LinkedHashMap<>();
    private final List<T> acknowledged = new ArrayList<>();
    private final Set<String> stopped = new HashSet<>();
    private final Function<T, String> lineOf;

    Waves(List<T> batch, Function<T, String> lineOf) {
        this.lineOf = lineOf;
        batch.forEach(fact -> lines.computeIfAbsent(lineOf.apply(fact), line -> new ArrayDeque<>())
                .add(fact));
    }

    /** The facts to send now; empty when the batch is through. */
    List<T> next() {
        if (!underWay.isEmpty()) {
            throw new IllegalStateException(underWay.size() + " facts of the last wave are still under way");
        }
        lines.forEach((line, facts) -> {
            T first = facts.poll();
            if (first != null && !stopped.contains(line)) {
                underWay.put(line, first);
            }
        });
        lines.values().removeIf(Queue::isEmpty);
        return List.copyOf(underWay.values());
    }

    void acknowledged(T fact) {
        arrive(fact);
        acknowledged.add(fact);
    }

    void failed(T fact) {
        stopped.add(arrive(fact));
    }

    private String arrive(T fact) {
        String line = lineOf.apply(fact);
        if (!underWay.remove(line, fact)) {
            throw new IllegalStateException(fact + " is not under way");
        }
        return line;
    }

    List<T> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** The lines that stopped at a failure. */
    Set<String> stopped() {
        return Set.copyOf(stopped);
    }
}
