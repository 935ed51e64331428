package dev.debrief.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.e2e.SharedStack;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.host.DebriefHome;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page reads, creates, edits and follows from another origin, as far as the browser lets it. */
@ExtendWith(SharedStack.class)
@Order(5)
class BrowserJourney {

    @Test
    void pageOfAnAllowedOriginUsesAllServices() throws Exception {
        var result = visit("localhost");

        assertThat(result.path("failure").asText("")).isEmpty();
        assertThat(result.path("done"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "lists", "create", "open stream", "edit", "follow stream", "next page", "document", "problems");
    }

    /** The local stack allows the pages of localhost and 127.0.0.1. */
    @Test
    void pageOfAnotherOriginReadsNothing() throws Exception {
        var result = visit("127.0.0.2");

        assertThat(result.path("failure").asText()).contains("Failed to fetch");
        assertThat(result.path("done")).isEmpty();
    }

    private JsonNode visit(String host) throws Exception {
        var stack = SharedStack.stack();
        var settings = Map.of(
                "token", stack.token("frontend", "contributor"),
                "incidents", stack.baseUrl(Service.INCIDENT).toString(),
                "postmortems", stack.baseUrl(Service.POSTMORTEM).toString(),
                "actions", stack.baseUrl(Service.ACTION_TRACKER).toString(),
                "notifications", stack.baseUrl(Service.NOTIFICATION).toString());
        var target = DebriefHome.find().resolve("e2e-tests/target/browser");
        var directory = Files.createTempDirectory(Files.createDirectories(target), host);
        try (var server = new FrontendServer(host, settings);
                var open = Chromium.open(server.page(), directory)) {
            return server.awaitResult();
        } catch (TimeoutException e) {
            throw new AssertionError("The page has reported nothing:\n" + Chromium.log(directory), e);
        }
    }
}
