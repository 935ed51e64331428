package dev.debrief.platform.testkit.api;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApiContractTest {

    private static final String GOOD = "{\"id\": 1, \"at\": \"2024-11-15T10:15:00Z\", \"kind\": \"A\"}";

    private final ApiContract contract = new ApiContract(ApiDocument.parse("""
            {"openapi": "3.1.0",
             "paths": {
               "/things/{id}": {"get": {"operationId": "getThing", "responses": {"200": {
                   "headers": {"ETag": {"required": true, "schema": {"type": "string"}}},
                   "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                 "409": {"content": {"application/problem+json": {"schema": {"anyOf": [
                   {"$ref": "#/components/schemas/TakenProblem"}, {"$ref": "#/components/schemas/Problem"}]}}}}}}},
               "/things/newest": {"get": {"operationId": "getNewest", "responses": {"204": {}}}}},
             "components": {"schemas": {
               "Thing": {"type": "object", "required": ["id"], "properties": {
                   "id": {"type": "integer"},
                   "at": {"$ref": "#/components/schemas/Instant"},
                   "kind": {"enum": ["A", "B"]}}},
               "Problem": {"type": "object", "required": ["type", "title"], "properties": {
                   "type": {"type": "string"}, "title": {"type": "string"}}},
               "TakenProblem": {"allOf": [{"$ref": "#/components/schemas/Problem"}, {"type": "object",
                   "required": ["by"],
                   "properties": {"type": {"const": "https://things/taken"}, "by": {"type": "string"}}}]},
               "Instant": {"type": "string", "format": "date-time"}}}}
            """));

    @Test
    void acceptsWhatIsDocumented() {
        assertThatCode(() -> contract.check("GET", "/things/7", answer(200, "application/json", "\"1\"", GOOD)))
                .doesNotThrowAnyException();
    }

    @Test
    void acceptsADeclaredProblem() {
        assertThatCode(() -> contract.check(
                        "GET",
                        "/things/7",
                        problem("{\"type\": \"https://things/taken\", \"title\": \"T\", \"by\": \"me\"}")))
                .doesNotThrowAnyException();
    }

    @Test
    void prefersALiteralPathToATemplate() {
        assertThatCode(() -> contract.check("GET", "/things/newest", answer(204, null, null, "")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatIsNot(String reason, String method, ApiResponse answer) {
        assertThatThrownBy(() -> contract.check(method, "/things/7", answer))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(reason);
    }

    static Stream<Arguments> refusesWhatIsNot() {
        return Stream.of(
                arguments("DELETE /things/7 is not in the OpenAPI document", "DELETE", json(200, GOOD)),
                arguments("getThing answering 404: the status is not documented", "GET", json(404, GOOD)),
                arguments("does not have the media type 'text/plain'", "GET", answer(200, "text/plain", "\"1\"", GOOD)),
                arguments("the header ETag is missing", "GET", answer(200, "application/json", null, GOOD)),
                arguments("required property 'id' not found", "GET", json(200, "{}")),
                arguments("at '/id'", "GET", json(200, "{\"id\": \"one\"}")),
                arguments("at '/at'", "GET", json(200, "{\"id\": 1, \"at\": \"yesterday\"}")),
                arguments("at '/kind'", "GET", json(200, "{\"id\": 1, \"kind\": \"C\"}")),
                arguments("'secret' is not defined", "GET", json(200, "{\"id\": 1, \"secret\": 2}")),
                arguments(
                        "does not declare the problem type https://things/gone",
                        "GET",
                        problem("{\"type\": \"https://things/gone\", \"title\": \"T\"}")),
                arguments(
                        "required property 'by' not found",
                        "GET",
                        problem("{\"type\": \"https://things/taken\", \"title\": \"T\"}")),
                arguments(
                        "secret",
                        "GET",
                        problem(
                                "{\"type\": \"https://things/taken\", \"title\": \"T\", \"by\": \"me\", \"secret\": 2}")),
                arguments("the body is not JSON", "GET", json(200, "{")));
    }

    @Test
    void refusesABodyThatTheDocumentDoesNotKnow() {
        assertThatThrownBy(() -> contract.check("GET", "/things/newest", answer(204, null, null, "surprise")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("getNewest answering 204: no body is documented");
    }

    @Test
    void refusesARepeatedHeader() {
        HttpHeaders headers = HttpHeaders.of(
                Map.of(
                        "Content-Type", List.of("application/json"),
                        "ETag", List.of("\"1\""),
                        "Cache-Control", List.of("no-store", "no-store")),
                (name, value) -> true);
        ApiResponse answer = new ApiResponse(new Reply(200, headers, GOOD), GOOD);

        assertThatThrownBy(() -> contract.check("GET", "/things/7", answer))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("sent more than once: [Cache-Control]");
    }

    private static ApiResponse problem(String body) {
        return answer(409, "application/problem+json", null, body);
    }

    private static ApiResponse json(int status, String body) {
        return answer(status, "application/json", "\"1\"", body);
    }

    private static ApiResponse answer(int status, @Nullable String type, @Nullable String etag, String body) {
        Map<String, List<String>> headers = Map.of(
                "Content-Type", type == null ? List.of() : List.of(type),
                "ETag", etag == null ? List.of() : List.of(etag));
        return new ApiResponse(new Reply(status, HttpHeaders.of(headers, (name, value) -> true), body), body);
    }

    private record Reply(int statusCode, HttpHeaders headers, String body) implements HttpResponse<String> {

        @Override
        public HttpRequest request() {
            return HttpRequest.newBuilder(uri()).build();
        }

        @Override
        public Optional<HttpResponse<String>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return URI.create("http://localhost/");
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
