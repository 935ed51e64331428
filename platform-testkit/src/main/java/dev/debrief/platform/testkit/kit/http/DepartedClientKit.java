package dev.debrief.platform.testkit.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiDocument;
import dev.debrief.platform.testkit.api.ApiOperation;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests that a client that leaves is one line in the log at level DEBUG, and no stack trace. {@code HttpLayerTest} of a
 * service nests it.
 */
public abstract class DepartedClientKit {

    private static final String CONNECTION = "dev.debrief.platform.connection";
    private static final int CLIENTS = 20;

    @TestFactory
    Stream<DynamicTest> isOneLineInTheLog() {
        Stream<DynamicTest> requests = Stream.of(
                leaving("within the head", connection -> connection.send("GET /q/openapi HTTP/1.1\r\nHost: local")),
                leaving(
                        "within a body",
                        connection -> connection.send(post("Content-Length: 20000\r\n") + "{\"reason")),
                leaving(
                        "within a chunked body",
                        connection -> connection.send(post("Transfer-Encoding: chunked\r\n") + "9\r\n{\"reas")));
        Stream<DynamicTest> streams = ApiDocument.ofServiceUnderTest().operations().stream()
                .filter(DepartedClientKit::isStream)
                .map(operation -> leaving(
                        "within the stream " + operation.id(),
                        connection -> connection
                                .send("GET " + operation.path() + " HTTP/1.1\r\nHost: localhost\r\n" + authorization()
                                        + "\r\n")
                                .receiveHead()));
        return Stream.concat(requests, streams);
    }

    private interface Visit {
        void to(RawConnection service);
    }

    private static DynamicTest leaving(String when, Visit visit) {
        return DynamicTest.dynamicTest(when, () -> {
            try (LogRecorder log = new LogRecorder(CONNECTION)) {
                List<RawConnection> connections =
                        Stream.generate(RawConnection::open).limit(CLIENTS).toList();
                connections.forEach(visit::to);
                // A reset discards what the service has not read yet; without it there is no request.
                await().pollDelay(Duration.ofMillis(300)).until(() -> true);
                connections.forEach(RawConnection::leave);

                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> assertThat(log.messages("left before it had its response"))
                                .hasSize(CLIENTS));
                assertThat(log.alarms()).isEmpty();
            }
        });
    }

    private static boolean isStream(ApiOperation operation) {
        return operation.pathParameters().isEmpty()
                && operation
                        .response(200)
                        .filter(response -> response.path("content").has("text/event-stream"))
                        .isPresent();
    }

    private static String post(String length) {
        return "POST /api/v1/parked-messages/01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d/discard HTTP/1.1\r\n"
                + "Host: localhost\r\n"
                + authorization() + "Content-Type: application/json\r\n" + length + "\r\n";
    }

    private static String authorization() {
        return "Authorization: Bearer " + Tokens.admin() + "\r\n";
    }
}
