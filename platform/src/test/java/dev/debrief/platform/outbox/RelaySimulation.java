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
 * Several relays without any lock between them, writers, a broker that loses, answers late or delivers after the relay
 * gave up; every step of anybody comes when the seed says so, so that a relay may be frozen at any point and wake late.
 */
final class RelaySimulation {

    private final Random random;
    private final int lines;
    private final int relays;
    private final TreeSet<Long> pending = new TreeSet<>();
    private final Map<Long, Fact> stored = new HashMap<>();
    private final List<Fact> topic = new ArrayList<>();
    private final List<Fact> late = new ArrayList<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private boolean rough = true;
    private long seq;

    RelaySimulation(int seed) {
        random = new Random(seed);
        lines = 1 + random.nextInt(4);
        relays = 1 + random.nextInt(4);
    }

    record Fact(long seq, String line, int version) {}

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
        String line = "line" + random.nextInt(lines);
        Fact fact = new Fact(++seq, line, versions.merge(line, 1, Integer::sum));
        stored.put(fact.seq(), fact);
        pending.add(fact.seq());
    }

    private final class SimulatedRelay {

        private Waves<Fact> waves = new Waves<>(List.of(), Fact::line);
        private final Deque<Fact> underWay = new ArrayDeque<>();

        void step() {
            if (!underWay.isEmpty()) {
                arrive(underWay.poll());
                return;
            }
            underWay.addAll(waves.next());
            if (underWay.isEmpty()) {
                waves.acknowledged().forEach(fact -> pending.remove(fact.seq()));
                List<Fact> batch = pending.stream()
                        .limit(1 + random.nextInt(10))
                        .map(stored::get)
                        .toList();
                waves = new Waves<>(batch, Fact::line);
            }
        }

        private void arrive(Fact fact) {
            switch (rough ? random.nextInt(6) : 0) {
                case 1 -> waves.failed(fact); // never reached the broker
                case 2 -> { // stored, but the answer was lost
                    topic.add(fact);
                    waves.failed(fact);
                }
                case 3 -> { // on the network still, after the relay gave up
                    late.add(fact);
                    waves.failed(fact);
                }
                default -> {
                    topic.add(fact);
                    waves.acknowledged(fact);
                }
            }
        }
    }

    boolean firstOccurrencesInOrder() {
        Map<String, Integer> reached = new HashMap<>();
        for (Fact fact : firsts()) {
            if (fact.version() != reached.merge(fact.line(), 1, Integer::sum)) {
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

    private Set<Fact> firsts() {
        return new LinkedHashSet<>(topic);
    }

    @Override
    public String toString() {
        return relays + " relays: " + topic;
    }
}
