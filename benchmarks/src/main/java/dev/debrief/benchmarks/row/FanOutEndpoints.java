package dev.debrief.benchmarks.row;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.bench.BenchFailure;
import dev.debrief.localstack.Service;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** The endpoints of the fan-out, whose names begin with {@code fan-out-}. */
final class FanOutEndpoints {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Bench bench;
    private final int port;
    private int dead;

    FanOutEndpoints(Bench bench, int port) {
        this.bench = bench;
        this.port = port;
    }

    void addHealthy(int count) throws IOException, InterruptedException {
        for (int number = 1; number <= count; number++) {
            add("fan-out-" + number, "/" + number);
        }
    }

    /** Adds an endpoint that hangs: a new one each time, because the circuit breaker of an old one may be open. */
    void addDead() throws IOException, InterruptedException {
        dead++;
        add("fan-out-dead-" + dead, "/dead/" + dead);
    }

    /** Removes endpoints that hang, and what still waits for them. */
    void removeDead() throws SQLException {
        try (Connection connection = bench.stack().postgres().connect(Service.NOTIFICATION.database());
                Statement statement = connection.createStatement()) {
            String those = "endpoint WHERE name LIKE 'fan-out-dead-%'";
            statement.execute(
                    "DELETE FROM job WHERE concurrency_key IN (SELECT CAST(id AS varchar) FROM " + those + ")");
            statement.execute("DELETE FROM " + those);
        }
    }

    private void add(String name, String path) throws IOException, InterruptedException {
        String body = new ObjectMapper()
                .createObjectNode()
                .put("name", name)
                .put("url", "http://localhost:" + port + path)
                .toString();
        HttpResponse<String> response = HTTP.send(
                HttpRequest.newBuilder(
                                bench.stack().baseUrl(Service.NOTIFICATION).resolve("/api/v1/endpoints"))
                        .header("Authorization", "Bearer " + bench.stack().token("benchmark", "admin"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 201) {
            throw new BenchFailure("An endpoint was not added: " + response.statusCode() + " " + response.body());
        }
    }
}
