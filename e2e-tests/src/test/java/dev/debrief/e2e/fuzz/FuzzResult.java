package dev.debrief.e2e.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts responses and collects what is wrong with them. Thread-safe. */
final class FuzzResult {

    private final Map<Integer, Integer> byStatus = new TreeMap<>();
    private final Map<String, Map<Integer, Integer>> byKind = new TreeMap<>();
    private final Map<String, Map<Integer, Integer>> byOperation = new TreeMap<>();

    /** The first example of each fault by what it has in common with its repetitions. */
    private final Map<String, String> faults = new LinkedHashMap<>();

    private final Map<String, Integer> repetitions = new TreeMap<>();
    private int requests;
    private int problems;
    private int connectionErrors;
    private long slowest;
    private String slowestRequest = "";

    synchronized void add(FuzzRequest request, Answer answer, List<String> found) {
        requests++;
        byStatus.merge(answer.status(), 1, Integer::sum);
        byKind.computeIfAbsent(request.kind(), any -> new TreeMap<>()).merge(answer.status(), 1, Integer::sum);
        if (request.isDocumentedMethod()) {
            byOperation
                    .computeIfAbsent(request.operation().toString(), any -> new TreeMap<>())
                    .merge(answer.status(), 1, Integer::sum);
        }
        if (answer.status() >= 400 && found.isEmpty() && !request.method().equals("HEAD")) {
            problems++;
        }
        if (answer.milliseconds() > slowest) {
            slowest = answer.milliseconds();
            slowestRequest = request.curl();
        }
        found.forEach(fault -> addFault(
                request.operation() + " (" + request.kind() + ") " + answer.status() + ": " + fault,
                "#" + request.number() + " " + request.curl() + "\n    → " + answer));
    }

    synchronized void addConnectionError(FuzzRequest request, Exception error) {
        requests++;
        connectionErrors++;
        addFault(
                request.operation() + " (" + request.kind() + "): no response, " + error,
                "#" + request.number() + " " + request.curl());
    }

    private void addFault(String fault, String example) {
        var common = fault.replaceAll("\\d{4,}|[0-9a-f-]{36}", "N").replaceAll("'/[^']*'", "P");
        faults.putIfAbsent(common, example);
        repetitions.merge(common, 1, Integer::sum);
    }

    /** One text for each kind of fault, failures of the server first. */
    synchronized List<String> faults() {
        var texts = new ArrayList<Map.Entry<String, String>>(faults.entrySet());
        texts.sort((one, other) -> Boolean.compare(isServerError(other.getKey()), isServerError(one.getKey())));
        return texts.stream()
                .map(fault -> repetitions.get(fault.getKey()) + " × " + fault.getKey() + "\n  " + fault.getValue())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean isServerError(String fault) {
        return fault.contains(": status 5") || fault.contains(": no response");
    }

    synchronized Set<String> reached() {
        return Set.copyOf(byOperation.keySet());
    }

    /** Operations that never answered 2xx, with the statuses they did answer. */
    synchronized Map<String, String> withoutSuccess() {
        var operations = new TreeMap<String, String>();
        byOperation.forEach((operation, statuses) -> {
            if (statuses.keySet().stream().noneMatch(status -> status / 100 == 2)) {
                operations.put(operation, text(statuses));
            }
        });
        return operations;
    }

    /** The percentage of responses other than 400, 401 and 405: the request got as far as the use case or nearly so. */
    synchronized int percentageBeyondValidation() {
        var refused = List.of(400, 401, 405, 406, 415).stream()
                .mapToInt(status -> byStatus.getOrDefault(status, 0))
                .sum();
        return 100 * (requests - refused) / Math.max(1, requests);
    }

    synchronized int percentageOfSuccess() {
        var successful = byStatus.entrySet().stream()
                .filter(status -> status.getKey() < 400)
                .mapToInt(Map.Entry::getValue)
                .sum();
        return 100 * successful / Math.max(1, requests);
    }

    synchronized String slowestRequest() {
        return slowest + " ms: " + slowestRequest;
    }

    synchronized Map<String, String> figures() {
        var figures = new LinkedHashMap<String, String>();
        figures.put("requests", Integer.toString(requests));
        figures.put("connection errors", Integer.toString(connectionErrors));
        figures.put(
                "responses with 5xx",
                Integer.toString(byStatus.entrySet().stream()
                        .filter(status -> status.getKey() >= 500)
                        .mapToInt(Map.Entry::getValue)
                        .sum()));
        figures.put("problem documents, all valid", Integer.toString(problems));
        figures.put("successful (2xx, 304)", percentageOfSuccess() + " %");
        figures.put("beyond validation", percentageBeyondValidation() + " %");
        figures.put("responses by status", text(byStatus));
        byKind.forEach((kind, statuses) -> figures.put("of kind `" + kind + "`", text(statuses)));
        figures.put("slowest response", slowest + " ms");
        return figures;
    }

    private static String text(Map<Integer, Integer> statuses) {
        return statuses.entrySet().stream()
                .map(status -> status.getKey() + ": " + status.getValue())
                .collect(Collectors.joining(", "));
    }
}
