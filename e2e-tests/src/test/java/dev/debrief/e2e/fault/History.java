package dev.debrief.e2e.fault;

import dev.debrief.localstack.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the clients were told is done. Every thing has one author, so what it must look like in the end is what its
 * author was told last. Safe for use by several threads.
 */
final class History {

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final Map<String, AtomicInteger> byVerb = new ConcurrentHashMap<>();
    private final Map<Place, Map<String, String>> told = new ConcurrentHashMap<>();
    private final Map<Place, AtomicInteger> created = new ConcurrentHashMap<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    /** Where something can be read. */
    record Place(Service service, String path) {}

    /** A command was answered with 2xx: from now on the place shows these values, by JSON pointer. */
    void acknowledged(String verb, Place place, Map<String, String> values) {
        told.merge(place, Map.copyOf(values), History::newer);
        byVerb.computeIfAbsent(verb, any -> new AtomicInteger()).incrementAndGet();
        acknowledged.incrementAndGet();
    }

    /** The list has one more item, and exactly one, however often the command was sent. */
    void grew(Place list) {
        created.computeIfAbsent(list, any -> new AtomicInteger()).incrementAndGet();
    }

    void retried() {
        retries.incrementAndGet();
    }

    /** An answer that no fault excuses. */
    void surprise(String what) {
        surprises.add(what);
    }

    int acknowledged() {
        return acknowledged.get();
    }

    int retries() {
        return retries.get();
    }

    Map<String, Integer> byVerb() {
        var counts = new LinkedHashMap<String, Integer>();
        byVerb.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(verb -> counts.put(verb.getKey(), verb.getValue().get()));
        return counts;
    }

    Map<Place, Map<String, String>> told() {
        return Map.copyOf(told);
    }

    Map<Place, Integer> created() {
        var counts = new LinkedHashMap<Place, Integer>();
        created.forEach((place, count) -> counts.put(place, count.get()));
        return counts;
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }

    private static Map<String, String> newer(Map<String, String> before, Map<String, String> now) {
        var both = new LinkedHashMap<>(before);
        both.putAll(now);
        return Map.copyOf(both);
    }
}
