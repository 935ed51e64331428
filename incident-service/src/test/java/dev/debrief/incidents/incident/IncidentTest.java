package dev.debrief.incidents.incident;

import static dev.debrief.incidents.incident.SampleIncidents.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.incidents.incident.IncidentDomainEvent.Merged;
import dev.debrief.incidents.incident.IncidentDomainEvent.SeverityAssessed;
import dev.debrief.incidents.incident.IncidentDomainEvent.StatusChanged;
import dev.debrief.incidents.incident.IncidentDomainEvent.Unmerged;
import dev.debrief.incidents.incident.IncidentDomainEvent.Updated;
import dev.debrief.incidents.incident.lifecycle.DurationReason;
import dev.debrief.incidents.incident.lifecycle.DurationStatus;
import dev.debrief.incidents.incident.lifecycle.IncidentDuration;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.incident.lifecycle.IncidentTransition;
import dev.debrief.incidents.incident.lifecycle.Times;
import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.platform.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    REPORTED      | INVESTIGATE IDENTIFY MITIGATE RESOLVE CANCEL
                    INVESTIGATING | IDENTIFY MITIGATE RESOLVE CANCEL
                    IDENTIFIED    | MITIGATE RESOLVE CANCEL
                    MITIGATED     | RESOLVE CANCEL
                    RESOLVED      | CLOSE REOPEN
                    CLOSED        | REOPEN
                    CANCELLED     | ''
                    MERGED        | ''
                    """)
    void performsTheTransitionsOfItsStatusAndRefusesTheOthers(IncidentStatus status, String allowed) {
        List<String> expected = allowed.isEmpty() ? List.of() : List.of(allowed.split(" "));
        for (IncidentTransition transition : IncidentTransition.values()) {
            Incident incident = SampleIncidents.in(status);
            if (expected.contains(transition.name())) {
                assertThat(incident.transition(transition, at("11:00"), "Because", SampleIncidents.NOW))
                        .first()
                        .isEqualTo(new StatusChanged(status, transition.target(), at("11:00"), "Because"));
                assertThat(incident.status()).isEqualTo(transition.target());
            } else {
                assertThatExceptionOfType(ProblemException.class)
                        .as("%s %s", status, transition)
                        .isThrownBy(() ->
                                incident.transition(transition, SampleIncidents.NOW, "Because", SampleIncidents.NOW))
                        .satisfies(refusal -> assertThat(refusal.extensions().get("allowedTransitions"))
                                .asString()
                                .isEqualTo(expected.toString()));
                assertThat(incident.status()).isEqualTo(status);
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "REPORTED, INVESTIGATE, ",
        "REPORTED, IDENTIFY,    ",
        "REPORTED, MITIGATE,    ",
        "REPORTED, RESOLVE,     Resolved",
        "RESOLVED, CLOSE,       ",
        "CLOSED,   REOPEN,      Reopened",
        "REPORTED, CANCEL,      Cancelled"
    })
    void returnsTheEventsOfATransition(IncidentStatus status, IncidentTransition transition, @Nullable String second) {
        Incident incident = SampleIncidents.in(status);

        List<IncidentDomainEvent> caused =
                incident.transition(transition, SampleIncidents.NOW, "Because", SampleIncidents.NOW);

        assertThat(caused)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactlyElementsOf(
                        second == null ? List.of("StatusChanged") : List.of("StatusChanged", second));
    }

    @ParameterizedTest
    @CsvSource({"RESOLVED, REOPEN, ", "RESOLVED, REOPEN, ' '", "REPORTED, CANCEL, "})
    void requiresAReason(IncidentStatus status, IncidentTransition transition, @Nullable String reason) {
        Incident incident = SampleIncidents.in(status);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> incident.transition(transition, SampleIncidents.NOW, reason, SampleIncidents.NOW))
                .matches(refusal -> refusal.errors().get(0).pointer().endsWith("/reason"));
        assertThat(incident.status()).isEqualTo(status);
    }

    @Test
    void aMergeChangesBothIncidents() {
        Incident source = SampleIncidents.in(IncidentStatus.RESOLVED);
        Incident target = SampleIncidents.other();
        Updated targetUpdated = new Updated(List.of("mergedIncidents"), "The same");

        Incident.MergeEvents merged = source.merge(target, "The same", SampleIncidents.NOW);

        assertThat(merged.ofSource())
                .containsExactly(
                        new StatusChanged(
                                IncidentStatus.RESOLVED, IncidentStatus.MERGED, SampleIncidents.NOW, "The same"),
                        new Merged(target.reference(), SampleIncidents.NOW, "The same"));
        assertThat(merged.ofTarget()).containsExactly(targetUpdated);
        assertThat(target.hasMerged()).isTrue();
    }

    @Test
    void undoingAMergeRestoresTheStatus() {
        Incident source = SampleIncidents.in(IncidentStatus.RESOLVED);
        Incident target = SampleIncidents.other();
        source.merge(target, "The same", SampleIncidents.NOW);

        Incident.MergeEvents unmerged = source.unmerge(target, "Not the same", SampleIncidents.NOW);

        assertThat(unmerged.ofSource())
                .containsExactly(
                        new Unmerged(target.reference(), SampleIncidents.NOW, "Not the same"),
                        new StatusChanged(
                                IncidentStatus.MERGED, IncidentStatus.RESOLVED, SampleIncidents.NOW, "Not the same"));
        assertThat(unmerged.ofTarget()).containsExactly(new Updated(List.of("mergedIncidents"), "Not the same"));
        assertThat(source.status()).isEqualTo(IncidentStatus.RESOLVED);
        assertThat(target.hasMerged()).isFalse();
    }

    @Test
    void anEditOfTheSeverityOrItsReasonIsASeverityEvent() {
        Incident incident = SampleIncidents.reported();

        List<IncidentDomainEvent> caused = incident.edit(
                described(incident.description(), Severity.HIGH, "Payments fail"), "Forgotten", SampleIncidents.NOW);

        assertThat(caused)
                .containsExactly(
                        new Updated(List.of("severityReason"), "Forgotten"),
                        new SeverityAssessed(Severity.HIGH, Severity.HIGH, "Payments fail", SampleIncidents.NOW));
    }

    private static IncidentDescription described(IncidentDescription before, Severity severity, String reason) {
        return new IncidentDescription(
                before.title(),
                before.summary(),
                before.kind(),
                severity,
                reason,
                before.visibility(),
                before.services(),
                before.labels(),
                before.times(),
                before.customFields());
    }

    @Test
    void measuresFromTheStartOfImpact() {
        Incident incident = SampleIncidents.reported(
                IncidentKind.INCIDENT,
                new Times(at("10:15"), at("10:22"), at("10:25"), at("10:30"), at("10:45"), at("11:20"), null, null));

        incident.transition(IncidentTransition.RESOLVE, at("11:35"), "Because", SampleIncidents.NOW);

        assertThat(incident.durations(List.of()))
                .extracting(duration -> duration.name() + " " + duration.inWords())
                .containsExactly(
                        "FIRST_SIGNAL 7 minutes",
                        "DETECTION 10 minutes",
                        "ACKNOWLEDGEMENT 15 minutes",
                        "IDENTIFICATION 30 minutes",
                        "MITIGATION 1 hour 5 minutes",
                        "RESOLUTION 1 hour 20 minutes");
    }

    @ParameterizedTest(name = "{0} {1} with start {2} and detection {3} is {4}")
    @CsvSource({
        "REPORTED, INCIDENT, 10:15, 10:25, RECORDED,",
        "REPORTED, INCIDENT, 10:15,      , PENDING,",
        "REPORTED, INCIDENT,      , 10:25, NOT_APPLICABLE, START_NOT_RECORDED",
        "REPORTED, INCIDENT,      ,      , NOT_APPLICABLE, START_NOT_RECORDED",
        "RESOLVED, INCIDENT,      , 10:25, NOT_APPLICABLE, START_NOT_RECORDED",
        "RESOLVED, INCIDENT, 10:15,      , NOT_APPLICABLE, END_NOT_RECORDED",
        "REPORTED, INCIDENT, 10:25, 10:15, INVALID, END_BEFORE_START",
        "REPORTED, DRILL,    10:15, 10:25, NOT_APPLICABLE, NOT_MEASURED",
        "REPORTED, NEAR_MISS,10:15, 10:25, NOT_APPLICABLE, NOT_MEASURED"
    })
    void durationsHaveAStatusAndAReason(
            IncidentStatus status,
            IncidentKind kind,
            String start,
            String detection,
            DurationStatus expected,
            DurationReason reason) {
        Times times = new Times(
                start == null ? null : at(start),
                null,
                detection == null ? null : at(detection),
                null,
                null,
                null,
                null,
                null);

        IncidentDuration detected = IncidentDuration.of(times, kind, status).get(1);

        assertThat(detected.status()).isEqualTo(expected);
        assertThat(detected.reason()).isEqualTo(reason);
        assertThat(detected.seconds() != null).isEqualTo(expected == DurationStatus.RECORDED);
    }

    @Test
    void reopeningClearsTheEndTimes() {
        Incident incident = SampleIncidents.in(IncidentStatus.CLOSED);

        incident.transition(IncidentTransition.REOPEN, SampleIncidents.NOW, "Because", SampleIncidents.NOW);

        Times times = incident.description().times();
        assertThat(times.resolvedAt()).isNull();
        assertThat(times.closedAt()).isNull();
    }

    @Test
    void transitionsKeepRecordedTimes() {
        Incident incident = SampleIncidents.reported(
                IncidentKind.INCIDENT, new Times(null, null, null, at("10:30"), null, null, null, null));

        incident.transition(IncidentTransition.INVESTIGATE, at("11:00"), "Because", SampleIncidents.NOW);

        assertThat(incident.description().times().acknowledgedAt()).isEqualTo(at("10:30"));
    }

    @Test
    void restrictedIsVisibleToItsAudienceAndAdminsOnly() {
        Incident incident = SampleIncidents.reported();
        IncidentDescription open = incident.description();
        incident.edit(
                new IncidentDescription(
                        open.title(),
                        null,
                        open.kind(),
                        open.severity(),
                        null,
                        Visibility.RESTRICTED,
                        open.services(),
                        open.labels(),
                        open.times(),
                        Map.of()),
                null,
                SampleIncidents.NOW);
        incident.updateAudience(List.of("team:payments"), SampleIncidents.NOW);

        assertThat(incident.isVisibleTo(Set.of("user:eve"), false)).isFalse();
        assertThat(incident.isVisibleTo(Set.of("user:eve"), true)).isTrue();
        assertThat(incident.isVisibleTo(Set.of("user:eve", "team:payments"), false))
                .isTrue();
        assertThat(incident.isVisibleTo(Set.of("user:dana"), false))
                .as("the reporter")
                .isTrue();
    }

    @Test
    void resolvedAtAndClosedAtAreSetByTransitionsOnly() {
        Incident incident = SampleIncidents.reported();
        IncidentDescription before = incident.description();
        IncidentDescription corrected = new IncidentDescription(
                before.title(),
                null,
                before.kind(),
                before.severity(),
                null,
                before.visibility(),
                before.services(),
                before.labels(),
                new Times(null, null, null, null, null, null, at("11:35"), null),
                Map.of());

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> incident.edit(corrected, null, SampleIncidents.NOW))
                .matches(refusal -> refusal.type() == IncidentProblem.TIME_OF_STEP_NOT_TAKEN);
        assertThat(incident.revision()).isEqualTo(1);
    }

    @Test
    void anEditWithoutAChangeKeepsTheRevision() {
        Incident incident = SampleIncidents.reported();

        assertThat(incident.edit(incident.description(), null, SampleIncidents.NOW))
                .isEmpty();
        assertThat(incident.revision()).isEqualTo(1);
    }
}
