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
    private final Map<ResourceRef, Map<String, String>> told = new ConcurrentHashMap<>();
    private final Map<ResourceRef, AtomicInteger> created = new ConcurrentHashMap<>();
    private final Queue<String> anomalies = new ConcurrentLinkedQueue<>();

    /** Where something can be read. */
    record ResourceRef(Service service, String path) {}

    /** A command was answered with 2xx: from now on the place shows these values, by JSON pointer. */
    void acknowledged(String verb, ResourceRef place, Map<String, String> values) {
        told.merge(place, Map.copyOf(values), History::merged);
        byVerb.computeIfAbsent(verb, any -> new AtomicInteger()).incrementAndGet();
        acknowledged.incrementAndGet();
    }

    /** The list has one more item, and exactly one, however often the command was sent. */
    void recordCreated(ResourceRef list) {
        created.computeIfAbsent(list, any -> new AtomicInteger()).incrementAndGet();
    }

    void recordRetry() {
        retries.incrementAndGet();
    }

    /** An answer that no fault excuses. */
    void recordAnomaly(String what) {
        anomalies.add(what);
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

    Map<ResourceRef, Map<String, String>> told() {
        return Map.copyOf(told);
    }

    Map<ResourceRef, Integer> created() {
        var counts = new LinkedHashMap<ResourceRef, Integer>();
        created.forEach((place, count) -> counts.put(place, count.get()));
        return counts;
    }

    List<String> anomalies() {
        return List.copyOf(anomalies);
    }

    private static Map<String, String> merged(Map<String, String> before, Map<String, String> now) {
        var both = new LinkedHashMap<>(before);
        both.putAll(now);
        return Map.copyOf(both);
    }
}
