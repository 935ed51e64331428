package dev.debrief.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.localstack.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Resources that exist, as learned from responses: parameters of paths, ETags and next pages. Thread-safe. */
final class Resources {

    private static final int LIMIT = 40;

    /** The first ones stay known: those of the fixture, with states that are hard to reach. */
    private static final int LASTING = 10;

    /** Findings of checks have no resources of their own, but bodies name them. */
    private static final String FINDINGS = "/api/v1/postmortems/{id}/checks";

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"next\"");

    /** Parameters of existing resources, by service and template: {@code /api/v1/incidents/{id}}. */
    private final Map<String, List<Map<String, String>>> parameters = new HashMap<>();

    private final Map<String, String> etags = new ConcurrentHashMap<>();
    private final Map<String, List<String>> nextPages = new ConcurrentHashMap<>();

    void learn(FuzzRequest request, Answer answer, JsonNode body) {
        if (!answer.isSuccess() || !request.isDocumentedMethod()) {
            return;
        }
        var operation = request.operation();
        var created = answer.header("Location");
        answer.header("ETag").ifPresent(etag -> etags.put(etagKey(operation, created.orElse(request.rawPath())), etag));
        answer.header("Link")
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .ifPresent(link ->
                        add(nextPages.computeIfAbsent(operation.toString(), any -> new ArrayList<>()), link.group(1)));
        created.ifPresent(location -> learnLocation(operation.document(), location));
        learnList(operation, request.path(), operation.path(), body.path("items"));
        if (operation.id().equals("listChecks")) {
            body.path("items").forEach(check -> learnFindings(operation, request.path(), check.path("findings")));
        }
        body.properties().stream()
                .filter(member -> member.getValue().isArray())
                .forEach(member -> learnList(
                        operation, request.path(), operation.path() + "/" + member.getKey(), member.getValue()));
        if (request.method().equals("DELETE")) {
            forget(operation, request.path());
        }
    }

    private void learnLocation(ApiDocument document, String location) {
        document.operation("GET", location).ifPresent(read -> {
            var names = PARAMETER
                    .matcher(read.path())
                    .results()
                    .map(name -> name.group(1))
                    .toList();
            var values = Pattern.compile(PARAMETER.matcher(read.path()).replaceAll("([^/]+)"))
                    .matcher(location);
            if (values.matches()) {
                var found = new LinkedHashMap<String, String>();
                for (var i = 0; i < names.size(); i++) {
                    found.put(names.get(i), values.group(i + 1));
                }
                add(read.service(), read.path(), found);
            }
        });
    }

    /** Learns the items of a list for every resource below it. */
    private void learnList(ApiOperation list, Map<String, String> parent, String path, JsonNode items) {
        var below = list.document().operations().stream()
                .map(ApiOperation::path)
                .filter(template -> template.startsWith(path + "/{")
                        && template.indexOf('}', path.length()) == template.length() - 1)
                .findFirst()
                .orElse(path + "/{id}");
        var name = below.substring(path.length() + 2, below.length() - 1);
        var members = name.toLowerCase(Locale.ROOT).endsWith("id") ? List.of(name, "id", "key") : List.of(name);
        for (var item : items) {
            members.stream().map(item::path).filter(JsonNode::isValueNode).forEach(value -> {
                var found = new LinkedHashMap<>(parent);
                found.put(name, Percent.encode(value.asText()));
                add(list.service(), below, found);
            });
        }
    }

    private void learnFindings(ApiOperation checks, Map<String, String> postmortem, JsonNode findings) {
        for (var finding : findings) {
            var found = new LinkedHashMap<>(postmortem);
            found.put("finding", finding.path("id").asText());
            add(checks.service(), FINDINGS, found);
        }
    }

    /** @param found parameters of an existing resource, percent-encoded */
    synchronized void add(Service service, String template, Map<String, String> found) {
        add(parameters.computeIfAbsent(service + template, any -> new ArrayList<>()), found);
    }

    /** Replaces an arbitrary one when there are enough, so that there are old and new ones. */
    private static synchronized <T> void add(List<T> known, T found) {
        if (known.contains(found)) {
            return;
        }
        if (known.size() < LIMIT) {
            known.add(found);
        } else {
            known.set(LASTING + Math.floorMod(found.hashCode(), LIMIT - LASTING), found);
        }
    }

    private synchronized void forget(ApiOperation operation, Map<String, String> gone) {
        parameters
                .getOrDefault(operation.service() + operation.path(), new ArrayList<>())
                .remove(gone);
    }

    /**
     * Parameters of the path of an operation: of an existing resource as far as any is known, otherwise the examples.
     */
    Map<String, String> parametersFor(ApiOperation operation, RandomChoice random) {
        var path = operation.path();
        var filled = new LinkedHashMap<String, String>();
        if (operation.id().equals("waiveFinding")) {
            find(operation.service(), FINDINGS, random).ifPresent(filled::putAll);
        }
        for (var end = path.lastIndexOf('}'); end > 0 && filled.isEmpty(); end = path.lastIndexOf('}', end - 1)) {
            find(operation.service(), path.substring(0, end + 1), random).ifPresent(filled::putAll);
        }
        for (var parameter : operation.parameters("path")) {
            filled.computeIfAbsent(
                    parameter.name(),
                    name -> Percent.encode(
                            name.equals("incidentId")
                                    ? incident(random)
                                    : parameter.example().asText("1")));
        }
        return filled;
    }

    /** Of another service if this one has no such resource, but refers to it. */
    private synchronized Optional<Map<String, String>> find(Service service, String template, RandomChoice random) {
        return Stream.concat(Stream.of(service), Stream.of(Service.values()))
                .map(owner -> parameters.getOrDefault(owner + template, List.of()))
                .filter(known -> !known.isEmpty())
                .findFirst()
                .map(known ->
                        random.of(random.percent(30) ? known.subList(0, Math.min(LASTING, known.size())) : known));
    }

    String incident(RandomChoice random) {
        return idOf(Service.INCIDENT, "/api/v1/incidents/{id}", random);
    }

    /** The id of an existing resource, or a random one. */
    String idOf(Service service, String template, RandomChoice random) {
        return find(service, template, random)
                .map(found -> found.values().iterator().next())
                .orElseGet(() -> random.uuid().toString());
    }

    /** The last known ETag of a resource that a path is about: its own, or that of the path above. */
    Optional<String> etag(ApiOperation operation, String path) {
        return Optional.ofNullable(etags.get(etagKey(operation, path)))
                .or(() -> Optional.ofNullable(etags.get(etagKey(operation, path.replaceFirst("/[^/]+$", "")))));
    }

    private static String etagKey(ApiOperation operation, String path) {
        return operation.service() + path;
    }

    /** Path and query of a next page of a list. */
    Optional<String> nextPage(ApiOperation operation, RandomChoice random) {
        return Optional.ofNullable(nextPages.get(operation.toString()))
                .filter(known -> !known.isEmpty())
                .map(random::of);
    }
}
