package dev.debrief.platform.testkit.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Holds every answer against the OpenAPI document: the operation and its status are documented, the media type is one
 * of that status, the body fits the schema, required headers are there. A filter for RestAssured, or by hand with
 * {@link #check}.
 */
public final class ApiContract implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApiDocument document;

    ApiContract(ApiDocument document) {
        this.document = document;
    }

    public static ApiContract ofServiceUnderTest() {
        return new ApiContract(ApiDocument.ofServiceUnderTest());
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        check(request.getMethod(), URI.create(request.getURI()).getRawPath(), new ApiResponse(answer));
        return answer;
    }

    /** @throws AssertionError naming operation, status and what does not fit, with a pointer into the body */
    public void check(String method, String path, ApiResponse answer) {
        ApiOperation operation = document.operation(method, path)
                .orElseThrow(() -> new AssertionError(method + " " + path + " is not in the OpenAPI document."));
        check(operation, answer);
    }

    /** The same, where the operation is known. */
    public void check(ApiOperation operation, ApiResponse answer) {
        String what = operation.id() + " answering " + answer.status();
        JsonNode response = operation
                .response(answer.status())
                .orElseThrow(() -> new AssertionError(what + ": the document does not have this status.\n" + answer));
        checkHeaders(what, response, answer);
        checkBody(what, response, answer);
    }

    private void checkHeaders(String what, JsonNode response, ApiResponse answer) {
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
                throw new AssertionError(what + ": the document knows of no body.\n" + answer);
            }
            return;
        }
        ApiBody documented = documented(content, answer.mediaType())
                .orElseThrow(() -> new AssertionError(
                        what + ": the document does not have the media type '" + answer.mediaType() + "'.\n" + answer));
        if (documented.isJson()) {
            List<String> violations = documented.violations(parse(what, answer));
            if (!violations.isEmpty()) {
                throw new AssertionError(
                        what + ": the body does not fit its schema\n" + String.join("\n", violations) + "\n" + answer);
            }
        }
    }

    private Optional<ApiBody> documented(JsonNode content, String mediaType) {
        return content.properties().stream()
                .filter(type -> type.getKey().split(";", 2)[0].trim().equalsIgnoreCase(mediaType))
                .map(type -> new ApiBody(document, type.getKey(), type.getValue()))
                .findFirst();
    }

    private static JsonNode parse(String what, ApiResponse answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(what + ": the body is not JSON.\n" + answer, e);
        }
    }
}
