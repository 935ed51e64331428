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

    private static final String REQUEST = "GET /q/openapi HTTP/1.1\r\nHost: localhost\r\n\r\n";

    /** All at once, because each of them waits for the service. */
    @Test
    void slowClientsKeepNoConnectionAndOthersDo() {
        try (RawConnection used = RawConnection.open();
                RawConnection head = RawConnection.open();
                RawConnection body = RawConnection.open()) {
            assertThat(used.send(REQUEST).receive().status()).isEqualTo(200);
            head.send("GET / HTTP/1.1\r\nHost: localh");
            body.send(UPLOAD + "Authorization: Bearer " + Tokens.admin() + "\r\n\r\n{\"reason\": ");
            List<RawConnection> silent =
                    Stream.generate(RawConnection::open).limit(20).toList();

            head.receive().expectProblem(408, "request-timeout");
            assertThat(head.isClosedByService()).as("a head that does not end").isTrue();
            body.receive().expectProblem(408, "request-timeout");
            assertThat(silent).as("no request").allMatch(RawConnection::isClosedByService);
            // The time between two requests is not limited like that of a request.
            assertThat(used.send(REQUEST).receive().status()).isEqualTo(200);
        }
    }
}
