package dev.debrief.platform.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Simulates several relays without a lock between them, writers, and a broker that loses records, acknowledges late or
 * delivers after the relay gave up. The seed decides the order of all steps, so a relay may pause at any point.
 */
final class RelaySimulation {

    private final Random random;
    private final int aggregates;
    private final int relays;
    private final TreeSet<Long> pending = new TreeSet<>();
    private final Map<Long, StoredEvent> stored = new HashMap<>();
    private final List<StoredEvent> topic = new ArrayList<>();
    private final List<StoredEvent> late = new ArrayList<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private boolean rough = true;
    private long seq;

    RelaySimulation(int seed) {
        random = new Random(seed);
        aggregates = 1 + random.nextInt(4);
        relays = 1 + random.nextInt(4);
    }

    record StoredEvent(long seq, String aggregateKey, int version) {}

    void run() {
        List<SimulatedRelay> running = new ArrayList<>();
        for (int i = 0; i < relays; i++) {
            running.add(new SimulatedRelay());
        }
        for (int step = 0; step < 400; step++) {
            if (random.nextInt(4) == 0) {
                write();
            } else if (!late.isEmpty() && random.nextInt(5) == 0) {
                topic.add(late.remove(random.nextInt(late.size())));
            } else {
                running.get(random.nextInt(relays)).step();
            }
        }
        rough = false;
        SimulatedRelay last = new SimulatedRelay();
        while (!pending.isEmpty()) {
            last.step();
        }
        topic.addAll(late);
    }

    private void write() {
        String aggregateKey = "aggregate" + random.nextInt(aggregates);
        StoredEvent event = new StoredEvent(++seq, aggregateKey, versions.merge(aggregateKey, 1, Integer::sum));
        stored.put(event.seq(), event);
        pending.add(event.seq());
    }

    private final class SimulatedRelay {

        private OrderedBatch<StoredEvent> orderedBatch = new OrderedBatch<>(List.of(), StoredEvent::aggregateKey);
        private final Deque<StoredEvent> inFlight = new ArrayDeque<>();

        void step() {
            if (!inFlight.isEmpty()) {
                arrive(inFlight.poll());
                return;
            }
            inFlight.addAll(orderedBatch.next());
            if (inFlight.isEmpty()) {
                orderedBatch.acknowledged().forEach(event -> pending.remove(event.seq()));
                List<StoredEvent> batch = pending.stream()
                        .limit(1 + random.nextInt(10))
                        .map(stored::get)
                        .toList();
                orderedBatch = new OrderedBatch<>(batch, StoredEvent::aggregateKey);
            }
        }

        private void arrive(StoredEvent event) {
            switch (rough ? random.nextInt(6) : 0) {
                case 1 -> orderedBatch.failed(event); // never reached the broker
                case 2 -> { // stored, but the answer was lost
                    topic.add(event);
                    orderedBatch.failed(event);
                }
                case 3 -> { // still in flight after the relay gave up
                    late.add(event);
                    orderedBatch.failed(event);
                }
                default -> {
                    topic.add(event);
                    orderedBatch.acknowledged(event);
                }
            }
        }
    }

    boolean firstOccurrencesInOrder() {
        Map<String, Integer> reached = new HashMap<>();
        for (StoredEvent event : firsts()) {
            if (event.version() != reached.merge(event.aggregateKey(), 1, Integer::sum)) {
                return false;
            }
        }
        return true;
    }

    boolean everythingArrived() {
        return firsts().size() == stored.size();
    }

    int duplicates() {
        return topic.size() - firsts().size();
    }

    private Set<StoredEvent> firsts() {
        return new LinkedHashSet<>(topic);
    }

    @Override
    public String toString() {
        return relays + " relays: " + topic;
    }
}
