package dev.debrief.postmortems.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.timer.TimerTicker;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
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
@WithTestResource(DebriefTestResource.class)
class MeetingWindowTest {

    private static final Duration A_WINDOW = Duration.ofHours(72);

    /** Enough to draft, to schedule a meeting and to remind. */
    private static final Duration UNTIL_ITS_END = Duration.ofSeconds(8);

    @Inject
    TimerTicker ticker;

    @Test
    void remindsWhenTheWindowIsClosing() {
        String path = resolvedBefore(Duration.ofHours(71));

        ticker.fireDue();
        ticker.fireDue();

        assertThat(events(path)).containsExactly("drafted", "meeting-window-closing");
        assertThat(PublishedEvents.about(idOf(path)).last().at("/closesAt").asText())
                .isEqualTo(ApiClient.as(Tokens.reader()).get(path).text("/meetingWindow/to"));
    }

    @Test
    void saysOnceThatTheWindowWasMissed() {
        String path = resolvedBefore(A_WINDOW.minus(UNTIL_ITS_END));
        ticker.fireDue();

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            ticker.fireDue();
            assertThat(events(path)).contains("meeting-window-missed");
        });
        ticker.fireDue();

        assertThat(events(path)).containsExactly("drafted", "meeting-window-closing", "meeting-window-missed");
    }

    @Test
    void saysNothingWhenPeopleMeetInTime() {
        String path = resolvedBefore(A_WINDOW.minus(UNTIL_ITS_END));
        meetAt(path, Instant.now().minusSeconds(600));
        String late = resolvedBefore(A_WINDOW.minus(UNTIL_ITS_END));
        meetAt(late, Instant.now().plusSeconds(86_400));

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            ticker.fireDue();
            assertThat(events(late)).contains("meeting-window-missed");
        });

        assertThat(events(path)).containsExactly("drafted", "meeting-scheduled");
    }

    @Test
    void saysNothingOfAWindowThatWasOverWhenTheIncidentWasRecorded() {
        String path = SamplePostmortems.draft();

        ticker.fireDue();

        assertThat(events(path)).containsExactly("drafted");
    }

    private static String resolvedBefore(Duration ago) {
        Instant resolvedAt = Instant.now().minus(ago).truncatedTo(ChronoUnit.MILLIS);
        return SamplePostmortems.pathOf(SampleIncidentEvents.reported().resolve(resolvedAt.toString()));
    }

    private static void meetAt(String path, Instant begin) {
        SamplePostmortems.dana()
                .put(path + "/meeting", "*", """
                {"startsAt": "%s", "endsAt": "%s", "facilitator": {"handle": "user:priya", "displayName": "Priya"}}
                """.formatted(begin, begin.plusSeconds(3600)))
                .expect(200);
    }

    private static List<String> events(String path) {
        return PublishedEvents.about(idOf(path)).names();
    }

    private static String idOf(String path) {
        return ApiClient.as(Tokens.reader()).get(path).expect(200).text("/id");
    }
}
