package dev.debrief.platform.testkit.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.Tokens;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that a connection does not stay open for a client that sends nothing, or not enough. {@code HttpLayerTest} of a
 * service nests it.
 */
public abstract class SlowRequestKit {

    private static final String UPLOAD =
            "POST /api/v1/parked-messages/01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d/discard HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 20000\r\n";

    @Test
    void aConnectionWithoutARequestIsClosed() {
        List<RawConnection> connections =
                Stream.generate(RawConnection::open).limit(20).toList();

        assertThat(connections).allMatch(RawConnection::isClosedByService);
    }

    @Test
    void aHeadThatDoesNotEndIsRefused() {
        try (RawConnection connection = RawConnection.open()) {
            connection.send("GET / HTTP/1.1\r\nHost: localh").receive().expectProblem(408, "request-timeout");
            assertThat(connection.isClosedByService()).isTrue();
        }
    }

    @Test
    void aBodyThatDoesNotEndIsRefused() {
        try (RawConnection connection = RawConnection.open()) {
            connection
                    .send(UPLOAD + "Authorization: Bearer " + Tokens.admin() + "\r\n\r\n{\"reason\": ")
                    .receive()
                    .expectProblem(408, "request-timeout");
        }
    }

    /** The time between two requests is not limited like that of a request. */
    @Test
    void aConnectionIsUsedAgain() {
        String request = "GET /q/openapi HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (RawConnection connection = RawConnection.open()) {
            assertThat(connection.send(request).receive().status()).isEqualTo(200);
            try (RawConnection slow = RawConnection.open()) {
                assertThat(slow.isClosedByService()).isTrue();
            }
            assertThat(connection.send(request).receive().status()).isEqualTo(200);
        }
    }
}
