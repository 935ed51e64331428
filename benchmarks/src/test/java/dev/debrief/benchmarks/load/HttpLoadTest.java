package dev.debrief.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class HttpLoadTest {

    private static final Duration STALL = Duration.ofSeconds(1);
    private static final Duration WINDOW = Duration.ofSeconds(2);
    private static final long SLOW_NANOS = 400_000_000;

    @Test
    void anOpenLoopCountsAStallForAllRequestsThatItDelays() {
        try (StubService service = new StubService(1, HttpLoadTest::stallOnce)) {
            // When 100 requests a second are due
            LoadResult result = new HttpLoad(service.url(), 1, 200).open(request(service), 100, WINDOW);

            // Then those of the first 600 ms of the stall waited for more than 400 ms
            assertThat(result.errors()).as(result.firstError()).isZero();
            assertThat(result.completed()).isEqualTo(200);
            assertThat(slowOnes(result)).isGreaterThan(50);
        }
    }

    @Test
    void aClosedLoopDoesNot() {
        try (StubService service = new StubService(1, HttpLoadTest::stallOnce)) {
            LoadResult result = new HttpLoad(service.url(), 1, 200).closed(request(service), WINDOW);

            assertThat(result.errors()).as(result.firstError()).isZero();
            assertThat(slowOnes(result)).isBetween(1L, 5L);
        }
    }

    @Test
    void aClosedLoopKeepsAllConnectionsBusy() {
        try (StubService service = new StubService(4, (exchange, index) -> {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            answer(exchange, 200, "{}");
        })) {
            // When each request takes 20 ms
            LoadResult result = new HttpLoad(service.url(), 4, 200).closed(request(service), WINDOW);

            // Then one connection would make at most 50 a second, and four at most 200
            assertThat(result.errors()).as(result.firstError()).isZero();
            assertThat(result.rate()).isBetween(51.0, 201.0);
            assertThat((long) service.requests()).isBetween(result.completed(), result.completed() + 4);
        }
    }

    @Test
    void countsOtherStatusesAsErrors() {
        try (StubService service =
                new StubService(2, (exchange, index) -> answer(exchange, index % 2 == 0 ? 200 : 503, "no"))) {
            LoadResult result = new HttpLoad(service.url(), 1, 200).open(request(service), 100, Duration.ofMillis(200));

            assertThat(result.completed()).isEqualTo(10);
            assertThat(result.errors()).isEqualTo(10);
            assertThat(result.firstError()).isEqualTo("status 503: no");
        }
    }

    @Test
    void readsChunksAndResponsesWithoutBody() throws IOException {
        String text = "x".repeat(100_000);
        try (StubService service = new StubService(1, (exchange, index) -> {
                    if (index == 1) {
                        exchange.sendResponseHeaders(304, -1);
                        return;
                    }
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(text.getBytes(UTF_8));
                });
                HttpConversation conversation = new HttpConversation(service.url())) {
            byte[] request = request(service).next();

            assertThat(conversation.send(request, 200)).contains(text.substring(0, 1_000));
            assertThat(conversation.send(request, 304)).isEmpty();
            assertThat(conversation.send(request, 200)).contains(text.substring(0, 1_000));
        }
    }

    @Test
    void aScheduleDoesNotDependOnWhenRequestsAreSent() {
        OpenSchedule schedule = OpenSchedule.of(1_000, 20, Duration.ofSeconds(3));

        assertThat(schedule.count()).isEqualTo(60);
        assertThat(schedule.dueNanos(0)).isEqualTo(1_000);
        assertThat(schedule.dueNanos(40)).isEqualTo(1_000 + 2_000_000_000L);
        assertThatIllegalArgumentException().isThrownBy(() -> OpenSchedule.of(0, 1, Duration.ofMillis(900)));
    }

    @Test
    void percentilesAreNotBelowTheTrueValue() {
        // Given 1 to 1,000 ms
        LoadResult result = new LoadResult(1_000, 0, "", 1, LoadResult.newHistogram());
        for (int millis = 1; millis <= 1_000; millis++) {
            result.latency().recordValue(millis * 1_000_000L);
        }

        // Then three digits are right
        assertThat(result.millisAt(50)).isBetween(500.0, 500.5);
        assertThat(result.millisAt(99)).isBetween(990.0, 991.0);
        assertThat(result.millisAt(100)).isBetween(1_000.0, 1_001.0);
    }

    private static long slowOnes(LoadResult result) {
        return result.latency().getCountBetweenValues(SLOW_NANOS, 120_000_000_000L);
    }

    private static RequestSource request(StubService service) {
        byte[] request = new HttpMessages(service.url(), "token").get("/things");
        return () -> request;
    }

    private static void stallOnce(HttpExchange exchange, int index) throws IOException {
        if (index == 20) {
            LockSupport.parkNanos(STALL.toNanos());
        }
        answer(exchange, 200, "{}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(UTF_8));
    }
}
