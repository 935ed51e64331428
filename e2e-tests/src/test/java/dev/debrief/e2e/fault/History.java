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
 * Records acknowledged commands. Each resource is changed by one client only, so its final state must match the last
 * acknowledged values. Thread-safe.
 */
final class History {

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final Map<String, AtomicInteger> byVerb = new ConcurrentHashMap<>();
    private final Map<ResourceRef, Map<String, String>> acknowledgedValues = new ConcurrentHashMap<>();
    private final Map<ResourceRef, AtomicInteger> created = new ConcurrentHashMap<>();
    private final Queue<String> anomalies = new ConcurrentLinkedQueue<>();

    /** The path of a resource of a service. */
    record ResourceRef(Service service, String path) {}

    /** A command was answered with 2xx: from now on the resource has these values, by JSON pointer. */
    void acknowledged(String verb, ResourceRef resource, Map<String, String> values) {
        acknowledgedValues.merge(resource, Map.copyOf(values), History::merged);
        byVerb.computeIfAbsent(verb, any -> new AtomicInteger()).incrementAndGet();
        acknowledged.incrementAndGet();
    }

    /** The list has exactly one more item, however often the command was sent. */
    void recordCreated(ResourceRef list) {
        created.computeIfAbsent(list, any -> new AtomicInteger()).incrementAndGet();
    }

    void recordRetry() {
        retries.incrementAndGet();
    }

    /** A response that the injected faults do not explain. */
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

    Map<ResourceRef, Map<String, String>> acknowledgedValues() {
        return Map.copyOf(acknowledgedValues);
    }

    Map<ResourceRef, Integer> created() {
        var counts = new LinkedHashMap<ResourceRef, Integer>();
        created.forEach((list, count) -> counts.put(list, count.get()));
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
