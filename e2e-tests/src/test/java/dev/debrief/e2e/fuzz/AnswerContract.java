package dev.debrief.e2e.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.debrief.e2e.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What every response must be like, whatever was sent. */
final class AnswerContract {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final JsonNode GENERIC_PROBLEM =
            JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/Problem");

    /** Of the HTTP layer, before an operation is known. */
    private static final Set<Integer> UNDOCUMENTED = Set.of(408, 414, 431);

    private static final Pattern ODD_PATH = Pattern.compile("//|/\\.{1,2}(/|$)|/$|;|%2[EeFf]|%3B|%00|%5C");

    private static final Pattern INTERNALS =
            Pattern.compile("\\bat [\\w.$]+\\([\\w.]*(:\\d+)?\\)|\\b\\w+Exception\\b|\\b(org\\.hibernate|io\\.(quarkus"
                    + "|vertx|netty|smallrye)|com\\.fasterxml|jakarta\\.|java\\.(lang|util|io|time)|org\\.postgresql|org\\.apache)\\.?|jdbc:|\\bSQLSTATE|\\bconstraint"
                    + " \\[|ERROR: ");

    /** Operations that show a secret once. */
    private static final Set<String> SHOWING_SECRETS = Set.of(
            "addEndpoint",
            "rotateEndpointSecret",
            "addIngressSource",
            "rotateIngressSecret",
            "addTracker",
            "rotateTrackerSecret",
            "issueCalendarFeed");

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    /** Adds what no response may contain, apart from that which shows it once. */
    void keepSecret(String text) {
        secrets.add(text);
    }

    /** What is wrong with a response; empty if nothing is. */
    List<String> faults(FuzzRequest request, Answer answer) {
        var faults = new ArrayList<String>();
        if (answer.status() >= 500) {
            faults.add("status " + answer.status());
        }
        if (!request.allowed() && answer.isSuccess() && !request.method().equals("OPTIONS")) {
            faults.add("success for a caller without the role");
        }
        answer.headers().forEach((name, values) -> {
            if (values.size() > 1) {
                faults.add("header " + name + " is sent " + values.size() + " times");
            }
        });
        faults.addAll(internals(request, answer));
        if (!request.method().equals("HEAD") && answer.status() != 304) {
            faults.addAll(answer.status() >= 400 ? problem(request, answer) : success(request, answer));
        }
        return faults;
    }

    /** The body, or a missing node if it is not JSON. */
    static JsonNode json(Answer answer) {
        if (!answer.mediaType().endsWith("json")) {
            return MissingNode.getInstance();
        }
        try {
            return ApiClient.JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private List<String> internals(FuzzRequest request, Answer answer) {
        var faults = new ArrayList<String>();
        if (SHOWING_SECRETS.contains(request.operation().id())) {
            json(answer).findValuesAsText("secret").stream()
                    .filter(secret -> !request.contains(secret))
                    .forEach(this::keepSecret);
        } else if (secrets.stream().anyMatch(secret -> answer.body().contains(secret) && !request.contains(secret))) {
            faults.add("a secret");
        }
        if (answer.status() >= 400) {
            INTERNALS
                    .matcher(answer.body())
                    .results()
                    .map(found -> found.group())
                    .filter(text -> !request.contains(text))
                    .findFirst()
                    .ifPresent(text -> faults.add("internals of the service: " + text));
        }
        return faults;
    }

    /** Empty if the path may mean another one to the service. */
    private static Optional<ApiOperation> operation(FuzzRequest request) {
        if (ODD_PATH.matcher(request.rawPath()).find()) {
            return Optional.empty();
        }
        return request.operation().document().operation(request.method(), request.rawPath());
    }

    private static List<String> problem(FuzzRequest request, Answer answer) {
        var body = json(answer);
        if (!answer.mediaType().equals(PROBLEM_JSON) || !body.isObject()) {
            return List.of("not a problem document but '" + answer.mediaType() + "'");
        }
        var faults = new ArrayList<String>();
        if (body.path("status").asInt() != answer.status()) {
            faults.add("status " + body.path("status") + " in the body of a " + answer.status());
        }
        var operation = operation(request);
        var response = operation.flatMap(found -> found.response(answer.status()));
        if (operation.isPresent() && response.isEmpty() && !UNDOCUMENTED.contains(answer.status())) {
            faults.add("status " + answer.status() + " is not documented");
        }
        var document = request.operation().document();
        var schema = response.map(found -> schemaOf(document, found, body)).orElse(Optional.of(GENERIC_PROBLEM));
        if (schema.isEmpty()) {
            faults.add("problem type " + body.path("type") + " is not documented with status " + answer.status());
        }
        document.schemas()
                .violations(schema.orElse(GENERIC_PROBLEM), body)
                .forEach(fault -> faults.add("body " + fault));
        if (answer.status() == 405) {
            faults.addAll(allow(request, answer, operation));
        }
        return faults;
    }

    /** The schema of the type of a problem, of those that a response may be. */
    private static Optional<JsonNode> schemaOf(ApiDocument document, JsonNode response, JsonNode problem) {
        var declared = response.path("content").path(PROBLEM_JSON).path("schema");
        if (!declared.has("anyOf")) {
            return Optional.of(declared);
        }
        return declared.path("anyOf")
                .valueStream()
                .filter(alternative -> document.resolve(alternative)
                        .path("allOf")
                        .valueStream()
                        .map(part -> part.path("properties").path("type").path("const"))
                        .anyMatch(problem.path("type")::equals))
                .findFirst();
    }

    private static List<String> allow(FuzzRequest request, Answer answer, Optional<ApiOperation> operation) {
        if (operation.isPresent()) {
            return List.of("405 for a documented method");
        }
        var allow = new TreeSet<>(List.of(answer.header("Allow").orElse("").split(", *")));
        var onPath = ODD_PATH.matcher(request.rawPath()).find()
                ? Optional.<ApiOperation>empty()
                : request.operation().document().operation(request.operation().method(), request.rawPath());
        return onPath.isPresent() && !allow.equals(onPath.get().methodsOfPath())
                ? List.of("Allow is " + allow + " and not " + onPath.get().methodsOfPath())
                : List.of();
    }

    private static List<String> success(FuzzRequest request, Answer answer) {
        if (request.method().equals("OPTIONS")) {
            return answer.status() == 204
                    ? allow(request, answer, Optional.empty())
                    : List.of("status " + answer.status() + " for OPTIONS");
        }
        var operation = operation(request);
        var response = operation.flatMap(found -> found.response(answer.status()));
        if (response.isEmpty()) {
            return ODD_PATH.matcher(request.rawPath()).find()
                    ? List.of()
                    : List.of("status " + answer.status() + " is not documented");
        }
        var document = request.operation().document();
        var faults = new ArrayList<String>();
        response.get().path("headers").properties().stream()
                .filter(header ->
                        document.resolve(header.getValue()).path("required").asBoolean())
                .filter(header -> answer.header(header.getKey()).isEmpty())
                .forEach(header -> faults.add("header " + header.getKey() + " is missing"));
        var content = response.get().path("content");
        if (content.isEmpty()) {
            if (!answer.body().isEmpty()) {
                faults.add("a body where none is documented");
            }
            return faults;
        }
        var declared = content.properties().stream()
                .filter(type -> type.getKey().equals("*/*")
                        || type.getKey().split(";", 2)[0].trim().equals(answer.mediaType()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (declared.isEmpty()) {
            faults.add("media type '" + answer.mediaType() + "' is not documented");
        } else if (answer.mediaType().endsWith("json")) {
            document.schemas()
                    .violations(declared.get().path("schema"), json(answer))
                    .forEach(fault -> faults.add("body " + fault));
        }
        return faults;
    }
}
