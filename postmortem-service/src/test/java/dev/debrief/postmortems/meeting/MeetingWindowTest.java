package dev.debrief.postmortems.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefResources;
import dev.debrief.platform.testkit.PublishedFacts;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.Api;
import dev.debrief.platform.timer.TimerTicker;
import dev.debrief.postmortems.told.Drafts;
import dev.debrief.postmortems.told.Incident;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefResources.class)
class MeetingWindowTest {

    @Inject
    TimerTicker ticker;

    @Test
    void remindsWhenTheWindowIsClosing() {
        String path = resolvedBefore(Duration.ofHours(71));

        ticker.fireDue();
        ticker.fireDue();

        assertThat(facts(path)).containsExactly("drafted", "meeting-window-closing");
        assertThat(PublishedFacts.about(idOf(path)).last().at("/closesAt").asText())
                .isEqualTo(Api.as(Tokens.reader()).get(path).text("/meetingWindow/to"));
    }

    @Test
    void saysOnceThatTheWindowWasMissed() {
        String path = resolvedBefore(Duration.ofHours(72).minusSeconds(3));
        ticker.fireDue();

        Awaitility.await().untilAsserted(() -> {
            ticker.fireDue();
            assertThat(facts(path)).contains("meeting-window-missed");
        });
        ticker.fireDue();

        assertThat(facts(path)).containsExactly("drafted", "meeting-window-closing", "meeting-window-missed");
    }

    @Test
    void saysNothingWhenPeopleMeetInTime() {
        String path = resolvedBefore(Duration.ofHours(72).minusSeconds(4));
        meetAt(path, Instant.now().minusSeconds(600));
        String late = resolvedBefore(Duration.ofHours(72).minusSeconds(4));
        meetAt(late, Instant.now().plusSeconds(86_400));

        Awaitility.await().untilAsserted(() -> {
            ticker.fireDue();
            assertThat(facts(late)).contains("meeting-window-missed");
        });

        assertThat(facts(path)).containsExactly("drafted", "meeting-scheduled");
    }

    @Test
    void saysNothingOfAWindowThatWasOverWhenTheIncidentWasRecorded() {
        String path = Drafts.draft();

        ticker.fireDue();

        assertThat(facts(path)).containsExactly("drafted");
    }

    private static String resolvedBefore(Duration ago) {
        Instant resolvedAt = Instant.now().minus(ago).truncatedTo(ChronoUnit.MILLIS);
        return Drafts.pathOf(Incident.reported().resolve(resolvedAt.toString()));
    }

    private static void meetAt(String path, Instant begin) {
        Drafts.dana()
                .put(path + "/meeting", "*", """
                {"startsAt": "%s", "endsAt": "%s", "facilitator": {"handle": "user:priya", "displayName": "Priya"}}
                """.formatted(begin, begin.plusSeconds(3600)))
                .expect(200);
    }

    private static List<String> facts(String path) {
        return PublishedFacts.about(idOf(path)).names();
    }

    private static String idOf(String path) {
        return Api.as(Tokens.reader()).get(path).expect(200).text("/id");
    }
}
