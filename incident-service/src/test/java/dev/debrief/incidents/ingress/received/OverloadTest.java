package dev.debrief.incidents.ingress.received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class OverloadTest {

    /** As in the configuration of the tests. */
    private static final int MAX_CONCURRENT = 16;

    private final ExecutorService threads = Executors.newFixedThreadPool(MAX_CONCURRENT);

    @AfterEach
    void openGate() {
        StubKind.openGate();
        threads.shutdownNow();
    }

    @Test
    void asksToRepeatWhatIsBeyondTheLimit() {
        StubSource source = StubSource.add();
        StubKind.closeGate();
        List<CompletableFuture<ApiResponse>> waiting = IntStream.range(0, MAX_CONCURRENT)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> source.send("delivery " + number), threads))
                .toList();
        await().atMost(Duration.ofSeconds(20)).until(() -> StubKind.waiting() == MAX_CONCURRENT);

        ApiResponse refused = source.send("one too many").expectProblem(503, "unavailable");
        StubKind.openGate();

        assertThat(refused.header("Retry-After")).contains("2");
        assertThat(waiting).allSatisfy(response -> response.join().expect(202));
        source.send("one too many").expect(202);
    }
}
