package dev.debrief.platform.testkit.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Validates every response against the OpenAPI document: operation, status, media type and problem type are documented,
 * the body is valid, required headers are present, and no header is repeated.
 */
public final class ApiContract {

    private final ApiDocument document;

    ApiContract(ApiDocument document) {
        this.document = document;
    }

    public static ApiContract ofServiceUnderTest() {
        return new ApiContract(ApiDocument.ofServiceUnderTest());
    }

    /** @throws AssertionError with operation, status, and each mismatch with a pointer into the body */
    public void check(String method, String path, ApiResponse answer) {
        ApiOperation operation = document.operation(method, path)
                .orElseThrow(() -> new AssertionError(method + " " + path + " is not in the OpenAPI document."));
        check(operation, answer);
    }

    /** The same for a known operation. */
    public void check(ApiOperation operation, ApiResponse answer) {
        String what = operation.id() + " answering " + answer.status();
        JsonNode response = operation
                .response(answer.status())
                .orElseThrow(() -> new AssertionError(what + ": the status is not documented.\n" + answer));
        checkHeaders(what, response, answer);
        checkBody(what, response, answer);
    }

    private void checkHeaders(String what, JsonNode response, ApiResponse answer) {
        if (!answer.repeatedHeaders().isEmpty()) {
            throw new AssertionError(what + ": sent more than once: " + answer.repeatedHeaders() + "\n" + answer);
        }
        response.path("headers").properties().stream()
                .filter(header ->
                        document.resolve(header.getValue()).path("required").asBoolean())
                .filter(header -> answer.header(header.getKey()).isEmpty())
                .forEach(header -> {
                    throw new AssertionError(what + ": the header " + header.getKey() + " is missing.\n" + answer);
                });
    }

    private void checkBody(String what, JsonNode response, ApiResponse answer) {
        JsonNode content = response.path("content");
        if (content.isEmpty()) {
            if (!answer.body().isEmpty()) {
                throw new AssertionError(what + ": no body is documented.\n" + answer);
            }
            return;
        }
        ApiBody documented = documented(content, answer.mediaType())
                .orElseThrow(() -> new AssertionError(
                        what + ": the document does not have the media type '" + answer.mediaType() + "'.\n" + answer));
        if (documented.isJson()) {
            JsonNode body = parse(what, answer);
            List<String> violations = documented.isProblem()
                    ? new ProblemContract(document).violations(documented, body)
                    : documented.violations(body);
            if (!violations.isEmpty()) {
                throw new AssertionError(what + ": the body does not match its schema\n" + String.join("\n", violations)
                        + "\n" + answer);
            }
        }
    }

    private Optional<ApiBody> documented(JsonNode content, String mediaType) {
        return content.properties().stream()
                .filter(type -> type.getKey().equals("*/*")
                        || type.getKey().split(";", 2)[0].trim().equalsIgnoreCase(mediaType))
                .map(type -> new ApiBody(document, type.getKey(), type.getValue()))
                .findFirst();
    }

    private static JsonNode parse(String what, ApiResponse answer) {
        try {
            return answer.parsed();
        } catch (JsonProcessingException e) {
            throw new AssertionError(what + ": the body is not JSON.\n" + answer, e);
        }
    }
}
