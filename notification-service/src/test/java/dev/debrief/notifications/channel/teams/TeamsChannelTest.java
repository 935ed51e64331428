package dev.debrief.notifications.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.channel.Message;
import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.SampleNotifications;
import dev.debrief.notifications.notification.Tone;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.kit.outgoing.StubHttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class TeamsChannelTest {

    private static final String SECRET_TARGET = "/workflows/0123abcd/triggers/manual?sp=%2Frun&sig=secret-signature";

    @Inject
    TeamsChannel channel;

    private final StubHttpServer workflow = new StubHttpServer();

    @AfterEach
    void close() {
        workflow.close();
    }

    @ParameterizedTest
    @CsvSource({
        "200, SUCCESS, false",
        "202, SUCCESS, false",
        "400, NON_2XX, false",
        "401, NON_2XX, false",
        "404, NON_2XX, true",
        "410, NON_2XX, true",
        "429, NON_2XX, false",
        "502, NON_2XX, false"
    })
    void onlyAWorkflowThatWasDeletedIsGone(int status, Outcome outcome, boolean gone) {
        workflow.respondWith(status, "");

        SendResult result = channel.send(message("Short"));

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.gone()).isEqualTo(gone);
        assertThat(workflow.received()).singleElement().satisfies(received -> {
            assertThat(received.path()).isEqualTo(SECRET_TARGET);
            assertThat(received.body()).contains("AdaptiveCard", "Short");
        });
    }

    @Test
    void waitsIfTeamsDoesNotSayHowLong() {
        workflow.respondWith(429, "");

        SendResult result = channel.send(message("Short"));

        assertThat(result.postponed()).isTrue();
        assertThat(result.retryAfter()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aCardThatIsTooLargeIsReplacedByTheSmallestOne() {
        workflow.respondWith(exchange -> {
            boolean first = workflow.received().size() == 1;
            StubHttpServer.reply(exchange, first ? 413 : 202, first ? "too large" : "");
        });

        SendResult result = channel.send(message("A paragraph."));

        assertThat(result.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(workflow.received()).hasSize(2);
        assertThat(workflow.received().get(0).body()).contains("A paragraph.");
        assertThat(workflow.received().get(1).body())
                .contains("Headline", "One paragraph does not fit here.")
                .doesNotContain("A paragraph.");
    }

    @Test
    void aCardThatIsAlwaysTooLargeIsNotRetried() {
        workflow.respondWith(413, "too large");

        SendResult result = channel.send(message("A paragraph."));

        assertThat(result.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(result.status()).isEqualTo(413);
        assertThat(workflow.received()).hasSize(2);
    }

    @Test
    void aResponseDoesNotRevealTheUrl() {
        workflow.respondWith(401, "{\"query\": \"sp=%2Frun&sig=secret-signature\"}");

        assertThat(channel.send(message("Short")).snippet()).isEqualTo("{\"query\": \"…\"}");
    }

    private Message message(String line) {
        String url = "http://localhost:" + workflow.port() + SECRET_TARGET;
        String id = RecipientFixtures.endpoint("TEAMS", url).text("/endpoint/id");
        NotificationContent content = new NotificationContent(Tone.UPDATE, "Headline", List.of(line));
        return new Message(UUID.randomUUID(), id, SampleNotifications.overdue(content), Reason.OWNER);
    }
}
