package dev.debrief.incidents.ingress.history.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.incidents.ingress.history.reader.HistoryCursor;
import dev.debrief.incidents.ingress.history.reader.HistoryPage;
import dev.debrief.incidents.ingress.history.reader.HistoryPausedException;
import dev.debrief.incidents.ingress.history.reader.HistoryRefusedException;
import dev.debrief.incidents.ingress.history.reader.PastEntry;
import dev.debrief.incidents.ingress.history.reader.PastIncident;
import dev.debrief.incidents.ingress.history.reader.TestHistoryClient;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.SourceAccess;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.SourceUnavailableException;
import dev.debrief.incidents.participant.ParticipantRole;
import dev.debrief.incidents.timeline.TimelineEntryKind;
import dev.debrief.platform.testkit.vendor.PagerDutyIncident;
import dev.debrief.platform.testkit.vendor.PagerDutyStub;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reads from a server that enforces the documented limits. */
class PagerDutyHistoryTest {

    private static final Instant FROM = Instant.parse("2024-06-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2024-11-01T00:00:00Z");

    private final TestHistoryClient client = new TestHistoryClient();
    private final PagerDutyHistory history = new PagerDutyHistory(client.client(), Clock.systemUTC());
    private PagerDutyStub pagerDuty = PagerDutyStub.unlimited();

    @AfterEach
    void close() {
        pagerDuty.close();
        client.close();
    }

    @Test
    void listsIncidentsPageByPageInTheOrderOfTime() {
        IntStream.rangeClosed(1, 150).forEach(number -> pagerDuty.add(incident(number)));

        HistoryPage first = history.read(access(), cursor(0));
        HistoryPage second = history.read(access(), cursor(100));

        assertThat(first.incidents()).hasSize(100).extracting(PastIncident::id).startsWith("P000001", "P000002");
        assertThat(first.more()).isTrue();
        assertThat(second.incidents())
                .hasSize(50)
                .last()
                .extracting(PastIncident::id)
                .isEqualTo("P000150");
        assertThat(second.more()).isFalse();
        assertThat(first.pause()).isEqualTo(Duration.ZERO);
    }

    @Test
    void readsTheLastRecordsThatAreListedAndNoMore() {
        IntStream.rangeClosed(1, 10_050).forEach(number -> pagerDuty.add(incident(number)));

        HistoryPage last = history.read(access(), cursor(9_950));

        assertThat(last.incidents()).hasSize(50);
        assertThat(last.more()).isTrue();
        assertThat(history.maxRecords()).isEqualTo(10_000);
    }

    @Test
    void describesAnIncidentAsWebhooksDo() {
        pagerDuty.add(incident(1)).add(new PagerDutyIncident(2, FROM.plusSeconds(120), false));

        List<PastIncident> incidents = history.read(access(), cursor(0)).incidents();

        PastIncident resolved = incidents.get(0);
        assertThat(resolved.incident().title()).isEqualTo("Checkout error rate 1");
        assertThat(resolved.incident().link()).isEqualTo("https://acme.pagerduty.example/incidents/P000001");
        assertThat(resolved.startedAt()).isEqualTo(incident(1).createdAt());
        assertThat(resolved.resolvedAt()).isEqualTo(incident(1).resolvedAt());
        assertThat(resolved.incident().attributes().byName())
                .containsEntry("service", List.of("checkout"))
                .containsEntry("service.id", List.of("PSVC001"))
                .containsEntry("priority", List.of("P1"))
                .containsEntry("urgency", List.of("high"))
                .containsEntry("team", List.of("payments"));
        assertThat(incidents.get(1).resolvedAt()).as("open").isNull();
    }

    @Test
    void completesAnIncidentWithWhatHappened() {
        pagerDuty.add(incident(1));

        PastIncident complete = complete();

        assertThat(complete.entries())
                .extracting(PastEntry::kind)
                .containsExactly(
                        TimelineEntryKind.DETECTION,
                        TimelineEntryKind.COMMUNICATION,
                        TimelineEntryKind.STATUS,
                        TimelineEntryKind.RESOLUTION);
        assertThat(complete.entries())
                .extracting(entry -> entry.change().type())
                .containsExactly(ChangeType.OPENED, ChangeType.ESCALATED, ChangeType.ACKNOWLEDGED, ChangeType.RESOLVED);
        PastEntry trigger = complete.entries().get(0);
        assertThat(trigger.change().text())
                .isEqualTo("Triggered through the API\nMore than 5 % of the orders fail\nrate: 5 %");
        assertThat(trigger.change().person()).isNull();
        assertThat(complete.entries().get(2).change().person())
                .isEqualTo(new SourcePerson("PUSER01", "On-call engineer"));
        assertThat(complete.entries().get(1).change().roles())
                .singleElement()
                .satisfies(role -> assertThat(role.person().id()).isEqualTo("PUSER01"));
        assertThat(complete.entries().get(3).change().roles())
                .as("who resolved")
                .singleElement()
                .satisfies(role -> {
                    assertThat(role.person().id()).isEqualTo("PUSER01");
                    assertThat(role.role()).isEqualTo(ParticipantRole.RESPONDER);
                });
        assertThat(pagerDuty.answered(200)).as("no request for notes").isEqualTo(2);
    }

    @Test
    void takesTheTextOfNotesInsteadOfAnnotations() {
        pagerDuty.add(incident(5));

        PastIncident complete = complete();

        assertThat(complete.entries())
                .filteredOn(entry -> entry.kind() == TimelineEntryKind.NOTE)
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.change().id()).isEqualTo("N000005");
                    assertThat(note.change().text())
                            .isEqualTo("A note, not cut: the payment provider limits requests.");
                });
        assertThat(pagerDuty.answered(200)).isEqualTo(3);
    }

    @Test
    void pausesAsLongAsPagerDutyAsks() {
        replace(new PagerDutyStub(1, Duration.ofSeconds(30), true));
        pagerDuty.add(incident(1));
        history.read(access(), cursor(0));

        assertThatExceptionOfType(HistoryPausedException.class)
                .isThrownBy(() -> history.read(access(), cursor(0)))
                .satisfies(
                        paused -> assertThat(paused.pause()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30)));
    }

    @Test
    void pausesLongerAndLongerWhenPagerDutyDoesNotSayHowLong() {
        replace(new PagerDutyStub(1, Duration.ofSeconds(30), false));
        history.read(access(), cursor(0));

        assertThat(pauseAfter(0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pauseAfter(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(pauseAfter(9)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aWrongTokenEndsTheImport() {
        SourceAccess wrong = new SourceAccess(pagerDuty.url(), null, "wrong", null);

        assertThatExceptionOfType(HistoryRefusedException.class)
                .isThrownBy(() -> history.read(wrong, cursor(0)))
                .withMessage("PagerDuty refuses the API token (401).");
        assertThat(history.missing(new SourceAccess(null, null, null, null))).contains("API token");
    }

    @Test
    void failuresOfTheServerAreRepeatedLater() {
        pagerDuty.failOnce("/incidents", 503);

        assertThatExceptionOfType(SourceUnavailableException.class)
                .isThrownBy(() -> history.read(access(), cursor(0)))
                .withMessageContaining("503");
        pagerDuty.close();
        assertThatExceptionOfType(SourceUnavailableException.class).isThrownBy(() -> history.read(access(), cursor(0)));
    }

    private PastIncident complete() {
        PastIncident listed = history.read(access(), cursor(0)).incidents().get(0);
        return history.complete(access(), listed, cursor(0));
    }

    private Duration pauseAfter(int refusals) {
        try {
            history.read(access(), new HistoryCursor(FROM, TO, 0, true, refusals));
            throw new AssertionError("That should have been refused.");
        } catch (HistoryPausedException paused) {
            return paused.pause();
        }
    }

    private void replace(PagerDutyStub other) {
        pagerDuty.close();
        pagerDuty = other;
    }

    private SourceAccess access() {
        return new SourceAccess(pagerDuty.url() + "/", null, PagerDutyStub.TOKEN, null);
    }

    private static HistoryCursor cursor(int offset) {
        return new HistoryCursor(FROM, TO, offset, true, 0);
    }

    private static PagerDutyIncident incident(int number) {
        return PagerDutyIncident.resolved(number, FROM.plusSeconds(60L * number));
    }
}
