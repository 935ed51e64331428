package dev.debrief.incidents.ingress.history.splunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.incidents.ingress.history.reader.HistoryCursor;
import dev.debrief.incidents.ingress.history.reader.HistoryPage;
import dev.debrief.incidents.ingress.history.reader.HistoryPausedException;
import dev.debrief.incidents.ingress.history.reader.HistoryRefusedException;
import dev.debrief.incidents.ingress.history.reader.PastEntry;
import dev.debrief.incidents.ingress.history.reader.PastIncident;
import dev.debrief.incidents.ingress.history.reader.TestHistoryClient;
import dev.debrief.incidents.ingress.kind.SourceAccess;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.timeline.TimelineEntryKind;
import dev.debrief.platform.testkit.vendor.SplunkOnCallIncident;
import dev.debrief.platform.testkit.vendor.SplunkOnCallStub;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reads from a server that allows one call in a period, as Splunk On-Call does in a minute. */
class SplunkOnCallHistoryTest {

    private static final Instant FROM = Instant.parse("2024-06-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2024-11-01T00:00:00Z");
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final TestHistoryClient client = new TestHistoryClient();
    private final SplunkOnCallHistory history =
            new SplunkOnCallHistory(client.client(), () -> INTERVAL, Clock.systemUTC());
    private SplunkOnCallStub splunk = new SplunkOnCallStub(Duration.ZERO);

    @AfterEach
    void close() {
        splunk.close();
        client.close();
    }

    @Test
    void listsAHundredIncidentsACall() {
        IntStream.rangeClosed(1, 130).forEach(number -> splunk.add(incident(number)));

        HistoryPage first = history.read(access(), cursor(0, true, 0));
        HistoryPage second = history.read(access(), cursor(100, true, 0));

        assertThat(first.incidents()).hasSize(100);
        assertThat(first.more()).isTrue();
        assertThat(first.pause()).isEqualTo(INTERVAL);
        assertThat(second.incidents()).hasSize(30);
        assertThat(second.more()).isFalse();
    }

    @Test
    void describesAnIncidentWithItsTransitions() {
        splunk.add(incident(42));

        PastIncident incident =
                history.read(access(), cursor(0, true, 0)).incidents().get(0);

        assertThat(incident.id()).isEqualTo("42");
        assertThat(incident.incident().title()).isEqualTo("Checkout errors 42");
        assertThat(incident.resolvedAt()).isEqualTo(incident.startedAt().plusSeconds(3600));
        assertThat(incident.incident().attributes().byName())
                .containsEntry("severity", List.of("CRITICAL"))
                .containsEntry("service", List.of("checkout"))
                .containsEntry("routing_key", List.of("payments"));
        assertThat(incident.entries())
                .extracting(PastEntry::kind)
                .containsExactly(TimelineEntryKind.DETECTION, TimelineEntryKind.STATUS, TimelineEntryKind.RESOLUTION);
        assertThat(incident.entries())
                .extracting(entry -> entry.change().text())
                .containsExactly("Triggered", "Acknowledged\nlooking", "Resolved");
        assertThat(incident.entries().get(1).change().person()).isEqualTo(new SourcePerson("responder", "responder"));
    }

    @Test
    void listsOpenIncidentsSoThatTheListDoesNotChangeWhileItIsRead() {
        splunk.add(new SplunkOnCallIncident(1, FROM, false));

        assertThat(history.read(access(), cursor(0, true, 0)).incidents())
                .singleElement()
                .satisfies(open -> assertThat(open.resolvedAt()).isNull());
    }

    @Test
    void aRefusalAfterAnAnswerIsTheLimitOfCalls() {
        replace(new SplunkOnCallStub(Duration.ofMinutes(1)));
        history.read(access(), cursor(0, false, 0));

        assertThatExceptionOfType(HistoryPausedException.class)
                .isThrownBy(() -> history.read(access(), cursor(0, true, 5)))
                .satisfies(paused -> assertThat(paused.pause()).isEqualTo(INTERVAL));
        assertThatExceptionOfType(HistoryRefusedException.class)
                .isThrownBy(() -> history.read(access(), cursor(0, true, 10)));
    }

    @Test
    void aRefusalWithoutAnAnswerIsTheKeyOnceItIsRepeatedAfterAPause() {
        SourceAccess wrong = new SourceAccess(splunk.url(), SplunkOnCallStub.API_ID, "wrong", null);

        assertThatExceptionOfType(HistoryPausedException.class)
                .isThrownBy(() -> history.read(wrong, cursor(0, false, 0)));
        assertThatExceptionOfType(HistoryRefusedException.class)
                .isThrownBy(() -> history.read(wrong, cursor(0, false, 1)))
                .withMessageContaining("403");
    }

    @Test
    void needsAnIdAndAKey() {
        assertThat(history.missing(new SourceAccess(null, null, "key", null))).contains("API id");
        assertThat(history.missing(access())).isNull();
    }

    private void replace(SplunkOnCallStub other) {
        splunk.close();
        splunk = other;
    }

    private SourceAccess access() {
        return new SourceAccess(splunk.url(), SplunkOnCallStub.API_ID, SplunkOnCallStub.API_KEY, null);
    }

    private static HistoryCursor cursor(int offset, boolean answered, int refusals) {
        return new HistoryCursor(FROM, TO, offset, answered, refusals);
    }

    private static SplunkOnCallIncident incident(int number) {
        return SplunkOnCallIncident.resolved(number, FROM.plusSeconds(60L * number));
    }
}
