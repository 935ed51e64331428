package dev.debrief.e2e.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;

/** Makes requests, valid ones and hostile ones. A seed and a number determine a request, apart from existing ids. */
final class RequestGenerator {

    private static final List<String> METHODS = List.of(
            "GET",
            "HEAD",
            "OPTIONS",
            "PUT",
            "POST",
            "PATCH",
            "DELETE",
            "TRACE",
            "PROPFIND",
            "QUERY",
            "get",
            "post",
            "X-Y");

    private static final List<String> PARAMETERS =
            List.of("sevrity", "", "%00", "limit", "cursor", "page", "x%5B%5D", "q", "ids", "expand");

    private static final List<String> SUFFIXES =
            List.of("/", "//", "/.", "/..", "/%00", ";a=b", "/x", "%20", "%2F", ".json", "/*", "/%E2%80%AE");

    private final long seed;
    private final Resources resources;
    private final ValidBodies bodies;
    private final TestTokens tokens;

    /** The last valid request to each operation. */
    private final Map<ApiOperation, FuzzRequest> sent = new ConcurrentHashMap<>();

    RequestGenerator(long seed, Resources resources, TestTokens tokens) {
        this.seed = seed;
        this.resources = resources;
        this.bodies = new ValidBodies(resources);
        this.tokens = tokens;
    }

    /** A request that should succeed, on an existing resource, with the example as body. */
    FuzzRequest valid(ApiOperation operation, long number) {
        var random = new RandomChoice(seed, number);
        var request = start(operation, random, true);
        if (operation.needsToken()) {
            request.credentials("Bearer " + tokens.of("admin"), true);
        }
        return request.build(number, "valid");
    }

    FuzzRequest random(ApiOperation operation, long number) {
        var random = new RandomChoice(seed, number);
        var earlier = sent.get(operation);
        if (earlier != null && random.percent(3)) {
            return earlier.repeated(number);
        }
        var request = create(operation, number, random);
        if (request.kind().equals("valid")) {
            sent.put(operation, request);
        }
        return request;
    }

    private FuzzRequest create(ApiOperation operation, long number, RandomChoice random) {
        var request = start(operation, random, random.percent(40));
        var hasBody = !operation.mediaTypes().isEmpty();
        var kind = random.below(100);
        if (kind < 30) {
            return request.build(number, "valid");
        } else if (kind < (hasBody ? 60 : 35)) {
            if (hasBody) {
                mutateBody(request, operation, random);
            } else {
                request.body("text/plain", "{}".getBytes(UTF_8));
            }
            return request.build(number, "body");
        } else if (kind < 70) {
            changeQuery(request, operation, random);
            return request.build(number, "query");
        } else if (kind < 78) {
            changePath(request, operation, random);
            return request.build(number, "path");
        } else if (kind < 89) {
            changeHeaders(request, random);
            return request.build(number, "headers");
        } else if (kind < 93) {
            request.method(random.of(METHODS));
            return request.build(number, "method");
        }
        changeToken(request, operation, random);
        return request.build(number, "token");
    }

    private RequestBuilder start(ApiOperation operation, RandomChoice random, boolean example) {
        var request = new RequestBuilder(operation, resources.parametersFor(operation, random));
        var role = random.percent(60) ? "admin" : operation.role();
        if (operation.needsToken()) {
            request.credentials("Bearer " + tokens.of(role), TestTokens.includes(role, operation.role()));
        } else {
            request.secret(FuzzFixture.SECRET_HEADER, FuzzFixture.SECRET);
        }
        addQuery(request, operation, random, example);
        addHeaders(request, operation, random, example);
        addBody(request, operation, random, example);
        return request;
    }

    private void addQuery(RequestBuilder request, ApiOperation operation, RandomChoice random, boolean example) {
        var next = resources.nextPage(operation, random);
        if (next.isPresent() && random.percent(30)) {
            request.target(next.get());
            return;
        }
        var values = new SchemaValues(operation.document(), random);
        for (var parameter : operation.parameters("query")) {
            if (parameter.name().equals("cursor")) {
                continue;
            }
            if (parameter.required() || random.percent(example ? 5 : 25)) {
                var value = random.percent(50) && !parameter.example().isMissingNode()
                        ? parameter.example()
                        : values.value(parameter.schema());
                request.query(parameter.name(), text(value));
            }
        }
    }

    private static String text(JsonNode value) {
        if (!value.isArray()) {
            return Percent.encode(value.asText());
        }
        var elements = new StringJoiner(",");
        value.forEach(element -> elements.add(Percent.encode(element.asText())));
        return elements.toString();
    }

    private void addHeaders(RequestBuilder request, ApiOperation operation, RandomChoice random, boolean example) {
        if (operation.hasHeader("If-Match")) {
            var known = resources.etag(operation, request.path());
            request.header("If-Match", known.isPresent() && random.percent(50) ? known.get() : "*");
        }
        if (operation.hasHeader("Idempotency-Key")) {
            request.header("Idempotency-Key", random.uuid().toString());
        }
        if (!example && operation.hasHeader("If-None-Match") && random.percent(20)) {
            resources.etag(operation, request.path()).ifPresent(etag -> request.header("If-None-Match", etag));
        }
        if (!example && operation.hasHeader("Range") && random.percent(50)) {
            request.header("Range", "bytes=0-3");
        }
    }

    private void addBody(RequestBuilder request, ApiOperation operation, RandomChoice random, boolean example) {
        var mediaTypes = operation.mediaTypes();
        if (mediaTypes.isEmpty()) {
            return;
        }
        var mediaType = random.of(mediaTypes);
        var body = example ? bodies.example(operation, mediaType, random) : bodies.varied(operation, mediaType, random);
        nameFinding(request, body);
        request.body(mediaType, body.isMissingNode() ? ValidBodies.file() : ValidBodies.bytes(body));
    }

    private static void nameFinding(RequestBuilder request, JsonNode body) {
        if (body instanceof ObjectNode object) {
            request.parameter("finding").ifPresent(finding -> object.put("finding", finding));
        }
    }

    private void mutateBody(RequestBuilder request, ApiOperation operation, RandomChoice random) {
        var mediaType = random.of(operation.mediaTypes());
        var mutator = new BodyMutator(operation.document(), random);
        var body = random.percent(50)
                ? bodies.example(operation, mediaType, random)
                : bodies.varied(operation, mediaType, random);
        nameFinding(request, body);
        if (body.isContainerNode()) {
            request.body(
                    mediaType, mutator.mutate(body, operation.body(mediaType).path("schema")));
        } else {
            request.body(
                    mediaType, mutator.mutateText(body.isMissingNode() ? ValidBodies.file() : ValidBodies.bytes(body)));
        }
    }

    private static void changeQuery(RequestBuilder request, ApiOperation operation, RandomChoice random) {
        var parameters = operation.parameters("query");
        for (var changes = 1 + random.below(2); changes > 0; changes--) {
            var name = parameters.isEmpty() || random.percent(20)
                    ? random.of(PARAMETERS)
                    : random.of(parameters).name();
            request.query(name, random.of(HostileValues.QUERY_VALUES));
        }
        if (random.percent(10)) {
            request.rawQuery(random.of(List.of("&&&", "=", "a", "?", "a=b=c", "limit", "limit=5;cursor=1")));
        }
    }

    private static void changePath(RequestBuilder request, ApiOperation operation, RandomChoice random) {
        var names = operation.parameters("path");
        if (names.isEmpty() || random.percent(10)) {
            request.suffix(random.of(SUFFIXES));
        } else {
            request.path(
                    random.of(names).name(),
                    random.percent(15) ? random.uuid().toString() : random.of(HostileValues.SEGMENTS));
        }
    }

    private static void changeHeaders(RequestBuilder request, RandomChoice random) {
        for (var changes = 1 + random.below(2); changes > 0; changes--) {
            var name = random.percent(50) && !request.headerNames().isEmpty()
                    ? random.of(request.headerNames())
                    : random.of(HostileHeaders.NAMES);
            switch (random.below(5)) {
                case 0 -> request.withoutHeader(name);
                case 1 -> request.addHeader(name, random.of(HostileHeaders.VALUES.getOrDefault(name, List.of("x"))));
                default -> request.header(name, random.of(HostileHeaders.VALUES.getOrDefault(name, List.of("x"))));
            }
        }
    }

    private void changeToken(RequestBuilder request, ApiOperation operation, RandomChoice random) {
        if (!operation.needsToken()) {
            request.secret(FuzzFixture.SECRET_HEADER, random.of(tokens.refusedCredentials()));
            return;
        }
        switch (random.below(10)) {
            case 0 -> request.withoutCredentials();
            case 1, 2, 3, 4 -> request.credentials(random.of(tokens.refusedCredentials()), false);
            case 5, 6 -> {
                var role = random.of(TestTokens.roles());
                request.credentials("Bearer " + tokens.of(role), TestTokens.includes(role, operation.role()));
            }
            default -> request.credentials("Bearer " + random.of(tokens.oddTokens()), true);
        }
    }
}
