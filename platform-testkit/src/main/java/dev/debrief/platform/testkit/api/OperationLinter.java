package dev.debrief.platform.testkit.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds gaps and errors in the documentation of one operation. */
final class OperationLinter {

    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final String PROBLEM = "application/problem+json";

    private final ApiOperation operation;
    private final List<String> faults = new ArrayList<>();

    OperationLinter(ApiOperation operation) {
        this.operation = operation;
    }

    List<String> all() {
        addMissingDescriptions();
        addParameters();
        addRequestBody();
        addSuccesses();
        addErrors();
        addHeader(503, "Retry-After");
        addHeader(405, "Allow");
        return List.copyOf(faults);
    }

    private void addMissingDescriptions() {
        String id = operation.node().path("operationId").asText();
        if (!CAMEL_CASE.matcher(id).matches()) {
            faults.add("the operationId '" + id + "' is not in camelCase");
        }
        for (String member : List.of("summary", "description")) {
            if (operation.node().path(member).asText().isBlank()) {
                faults.add("there is no " + member);
            }
        }
        if (operation.node().path("tags").isEmpty()) {
            faults.add("there is no tag");
        }
    }

    private void addParameters() {
        operation.parameters().stream()
                .filter(parameter -> parameter.description().isBlank())
                .forEach(parameter -> faults.add(
                        "the " + parameter.location() + " parameter " + parameter.name() + " has no description"));
        operation.parameters().stream()
                .filter(parameter -> !parameter.isTyped())
                .forEach(parameter ->
                        faults.add("the " + parameter.location() + " parameter " + parameter.name() + " has no type"));
        operation
                .parameters()
                .forEach(parameter -> parameter
                        .violations()
                        .forEach(violation -> faults.add("the example or default of the "
                                + parameter.location() + " parameter " + parameter.name()
                                + " does not match its schema: "
                                + violation)));
    }

    private void addRequestBody() {
        operation.body().filter(ApiBody::isJson).ifPresent(body -> {
            if (body.example().isEmpty()) {
                faults.add("the request body has no example");
            }
            addExample("the request body", body);
            body.namesOfReferences()
                    .forEach(name -> faults.add("the member " + name + " of the request body takes more than a UUID, "
                            + "so it is named like the resource"));
            if (body.isMergePatch() && !body.schema().path("required").isEmpty()) {
                faults.add("the merge patch requires members");
            }
        });
    }

    private void addSuccesses() {
        if (operation.successes().isEmpty()) {
            faults.add("there is no success response");
        }
        for (int status : operation.successes()) {
            JsonNode response = operation.response(status).orElseThrow();
            if (response.path("description").asText().isBlank()) {
                faults.add(status + " has no description");
            }
            response.path("content").properties().stream()
                    .map(content -> new ApiBody(operation.document(), content.getKey(), content.getValue()))
                    .forEach(body -> addResponse(status, body));
        }
    }

    private void addResponse(int status, ApiBody body) {
        if (!body.hasOwnExample()) {
            faults.add(status + " has no example in " + body.mediaType());
        }
        if (body.isJson()) {
            addExample(String.valueOf(status), body);
        }
    }

    private void addExample(String what, ApiBody body) {
        body.example()
                .map(body::violations)
                .filter(violations -> !violations.isEmpty())
                .ifPresent(violations ->
                        faults.add("the example of " + what + " does not match its schema: " + violations));
    }

    private void addErrors() {
        for (int status : expectedErrors()) {
            if (operation.response(status).isEmpty()) {
                faults.add("the error " + status + " is not documented");
            }
        }
        operation.node().path("responses").properties().stream()
                .filter(response -> response.getKey().matches("[45].."))
                .filter(response -> operation
                        .document()
                        .resolve(response.getValue())
                        .path("content")
                        .path(PROBLEM)
                        .path("schema")
                        .isMissingNode())
                .forEach(response -> faults.add("the error " + response.getKey() + " is not " + PROBLEM));
        addUntypedErrors();
    }

    private void addUntypedErrors() {
        operation.node().path("responses").properties().forEach(response -> {
            JsonNode problem = operation
                    .document()
                    .resolve(response.getValue())
                    .path("content")
                    .path(PROBLEM);
            List<String> types = new ApiBody(operation.document(), PROBLEM, problem).alternatives();
            if (problem.has("schema") && (types.size() < 2 || !types.contains(ProblemContract.GENERIC))) {
                faults.add("the error " + response.getKey() + " does not list its problem types and Problem");
            }
        });
    }

    private void addHeader(int status, String header) {
        if (!operation
                .response(status)
                .map(response -> response.path("headers").has(header))
                .orElse(false)) {
            faults.add("the error " + status + " does not declare the header " + header);
        }
    }

    private Set<Integer> expectedErrors() {
        Set<Integer> expected = new LinkedHashSet<>(List.of(400, 405, 500, 503));
        if (operation.isSecured()) {
            expected.addAll(List.of(401, 403));
        }
        if (!operation.pathParameters().isEmpty()) {
            expected.add(404);
        }
        if (operation.respondsWithBody()) {
            expected.add(406);
        }
        if (operation.body().isPresent()) {
            expected.addAll(List.of(413, 415));
        }
        if (operation.hasHeader("If-Match")) {
            expected.addAll(List.of(412, 428));
        }
        if (operation.creates()) {
            expected.addAll(List.of(409, 422));
        }
        return expected;
    }
}
