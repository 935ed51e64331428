package dev.debrief.incidents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is refused before it is read does not block the next request of its connection. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class UnreadBodyTest {

    private static final String UNKNOWN = "/api/v1/incidents/INC-987654321";

    @ParameterizedTest
    @CsvSource({
        "POST, /timeline/import, text/csv, 404",
        "POST, /timeline/import?format=nonsense, application/json, 400",
        "PUT, /evidence/0193a1f2-0000-7000-8000-000000000001/content, application/octet-stream, 404",
        "POST, /timeline, text/csv, 415",
        "POST, /timeline, application/json, 400",
        "POST, /nothing, application/json, 404",
    })
    void doesNotBlockItsConnection(String method, String path, String type, int status) throws IOException {
        for (int length : new int[] {2, 20_000, 400_000}) {
            try (Socket socket = new Socket(
                    ServiceUnderTest.url().getHost(), ServiceUnderTest.url().getPort())) {
                socket.setSoTimeout(5_000);
                DataInputStream input = new DataInputStream(socket.getInputStream());
                String head = " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Tokens.admin() + "\r\n";

                send(
                        socket,
                        method + " " + UNKNOWN + path + head + "If-Match: *\r\nContent-Type: " + type
                                + "\r\nContent-Length: " + length + "\r\n\r\n" + "x".repeat(length));
                assertThat(statusOf(input)).as("%d bytes", length).isEqualTo(status);
                send(socket, "GET /api/v1/measurements" + head + "\r\n");
                assertThat(statusOf(input))
                        .as("the next request, after %d bytes", length)
                        .isEqualTo(200);
            }
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Reads a whole response. */
    @SuppressWarnings("deprecation") // readLine is right for headers, which are ISO-8859-1
    private static int statusOf(DataInputStream input) throws IOException {
        String status = input.readLine();
        int length = 0;
        for (String line = input.readLine(); line != null && !line.isEmpty(); line = input.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        input.readFully(new byte[length]);
        return Integer.parseInt(status.split(" ")[1]);
    }
}
