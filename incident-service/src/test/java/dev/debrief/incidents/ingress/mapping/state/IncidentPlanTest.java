package dev.debrief.incidents.ingress.mapping.state;

import static dev.debrief.incidents.ingress.mapping.SampleChanges.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.incident.lifecycle.IncidentTransition;
import dev.debrief.incidents.incident.lifecycle.Times;
import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.mapping.SampleChanges;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class IncidentPlanTest {

    private final SampleChanges changes = new SampleChanges("P1");

    @Test
    void everyOrderOfArrivalLeadsToTheSameIncident() {
        List<SourceChange> story = List.of(
                changes.of(ChangeType.OPENED, "10:25"),
                changes.of(ChangeType.ACKNOWLEDGED, "10:29"),
                changes.of(ChangeType.IDENTIFIED, "10:50"),
                changes.of(ChangeType.RESOLVED, "11:10"),
                changes.of(ChangeType.REOPENED, "11:20"),
                changes.of(ChangeType.ACKNOWLEDGED, "11:25"),
                changes.of(ChangeType.RESOLVED, "11:35"));
        for (int length = 1; length <= story.size(); length++) {
            List<SourceChange> prefix = story.subList(0, length);
            Simulated expected = new Simulated().arriveAll(prefix);
            forEachPermutation(prefix, order -> {
                Simulated actual = new Simulated().arriveAll(order);
                assertThat(actual.status).as("%s", order).isEqualTo(expected.status);
                assertThat(actual.description).as("%s", order).isEqualTo(expected.description);
            });
        }
    }

    @Test
    void aPersonWhoReopensIsNotOverruled() {
        Simulated incident = new Simulated();
        incident.arrive(changes.of(ChangeType.OPENED, "10:25"));
        incident.arrive(changes.of(ChangeType.RESOLVED, "11:10"));

        incident.take(new StatusStep(IncidentTransition.REOPEN, at("11:15"), "Not yet"));
        incident.arrive(changes.note("11:16"));
        assertThat(incident.status).isEqualTo(IncidentStatus.INVESTIGATING);

        incident.arrive(changes.of(ChangeType.REOPENED, "11:20"));
        assertThat(incident.status).isEqualTo(IncidentStatus.INVESTIGATING);

        incident.arrive(changes.of(ChangeType.RESOLVED, "11:35"));
        assertThat(incident.status).as("another resolution").isEqualTo(IncidentStatus.RESOLVED);
    }

    @Test
    void aSourceReopensOnlyWhatItHasResolved() {
        Simulated incident = new Simulated();
        incident.arrive(changes.of(ChangeType.OPENED, "10:25"));
        incident.take(new StatusStep(IncidentTransition.RESOLVE, at("11:00"), null));
        incident.arrive(changes.of(ChangeType.RESOLVED, "11:10"));
        incident.arrive(changes.of(ChangeType.REOPENED, "11:20"));

        assertThat(incident.status).isEqualTo(IncidentStatus.RESOLVED);
        assertThat(incident.description.times().resolvedAt()).isEqualTo(at("11:00"));
    }

    @Test
    void whatPeopleHaveEndedStaysEnded() {
        for (IncidentTransition end : List.of(IncidentTransition.CLOSE, IncidentTransition.CANCEL)) {
            Simulated incident = new Simulated();
            incident.arrive(changes.of(ChangeType.OPENED, "10:25"));
            if (end == IncidentTransition.CLOSE) {
                incident.arrive(changes.of(ChangeType.RESOLVED, "11:10"));
            }
            incident.take(new StatusStep(end, at("11:15"), "Over"));
            incident.arrive(changes.of(ChangeType.REOPENED, "11:20"));
            incident.arrive(changes.of(ChangeType.ACKNOWLEDGED, "11:21"));
            incident.arrive(changes.of(ChangeType.RESOLVED, "11:35"));

            assertThat(incident.status).isEqualTo(end.target());
        }
    }

    @Test
    void theSourceMovesOnWhatPeopleHaveMovedOn() {
        Simulated incident = new Simulated();
        incident.arrive(changes.of(ChangeType.OPENED, "10:25"));
        incident.take(new StatusStep(IncidentTransition.INVESTIGATE, at("10:27"), null));
        incident.arrive(changes.of(ChangeType.ACKNOWLEDGED, "10:29"));
        assertThat(incident.description.times().acknowledgedAt()).isEqualTo(at("10:27"));

        incident.arrive(changes.of(ChangeType.IDENTIFIED, "10:50"));
        assertThat(incident.status).isEqualTo(IncidentStatus.IDENTIFIED);
    }

    @Test
    void valuesThatPeopleHaveChangedStay() {
        Simulated incident = new Simulated();
        incident.arrive(changes.of(ChangeType.OPENED, "10:25"));
        incident.description = described("Ours", Severity.LOW, incident.description.times(), "P2");

        incident.arrive(
                changes.of(ChangeType.CHANGED, "10:35", changes.incident("Theirs", SampleChanges.attributes("P1"))));

        assertThat(incident.description.title()).isEqualTo("Ours");
        assertThat(incident.description.severity()).isEqualTo(Severity.LOW);
        assertThat(incident.description.labels()).containsExactly("P1");
    }

    @Test
    void visibilityBecomesOnlyStricter() {
        IncidentDescription open = described("One", Severity.HIGH, Times.unknown());
        IncidentDescription restricted = restricted(open);

        assertThat(DescriptionMerge.of(open, open, restricted).corrected().visibility())
                .isEqualTo(Visibility.RESTRICTED);
        assertThat(DescriptionMerge.of(restricted, restricted, open).corrected().visibility())
                .isEqualTo(Visibility.RESTRICTED);
        assertThat(DescriptionMerge.of(open, restricted, restricted).corrected().visibility())
                .as("opened by a person")
                .isEqualTo(Visibility.OPEN);
    }

    private static IncidentDescription restricted(IncidentDescription open) {
        return new IncidentDescription(
                open.title(),
                null,
                open.kind(),
                open.severity(),
                null,
                Visibility.RESTRICTED,
                open.services(),
                open.labels(),
                open.times(),
                Map.of());
    }

    private static IncidentDescription described(String title, Severity severity, Times times, String... labels) {
        return new IncidentDescription(
                title,
                null,
                IncidentKind.INCIDENT,
                severity,
                null,
                Visibility.OPEN,
                List.of("checkout"),
                List.of(labels),
                times,
                Map.of());
    }

    /** Each order of the items. */
    private static void forEachPermutation(List<SourceChange> items, Consumer<List<SourceChange>> action) {
        permute(new ArrayList<>(items), 0, action);
    }

    private static void permute(List<SourceChange> items, int fixed, Consumer<List<SourceChange>> action) {
        if (fixed == items.size()) {
            action.accept(List.copyOf(items));
            return;
        }
        for (int i = fixed; i < items.size(); i++) {
            Collections.swap(items, fixed, i);
            permute(items, fixed + 1, action);
            Collections.swap(items, fixed, i);
        }
    }

    /** An incident that follows its source without a database. */
    private static final class Simulated {

        private final List<SourceChange> known = new ArrayList<>();
        private IncidentDescription description = described("", Severity.MEDIUM, Times.unknown());
        private IncidentStatus status = IncidentStatus.REPORTED;
        private Applied applied = Applied.NOTHING;

        Simulated arriveAll(List<SourceChange> all) {
            all.forEach(this::arrive);
            return this;
        }

        void arrive(SourceChange change) {
            known.add(change);
            SourceState state = SourceState.of(known);
            IncidentDescription reported = reported(state);
            if (known.size() == 1) {
                description = reported;
                applied = applied.withDescription(reported).withStatus(IncidentStatus.REPORTED);
            }
            IncidentPlan plan = IncidentPlan.of(applied, description, status, reported, state.status(), "PagerDuty");
            plan.first().forEach(this::take);
            assertThat(plan.corrected().times().resolvedAt() == null)
                    .isEqualTo(description.times().resolvedAt() == null);
            description = plan.corrected();
            plan.last().forEach(this::take);
            applied = plan.applied();
        }

        void take(StatusStep step) {
            assertThat(status.allows(step.transition()))
                    .as("%s in %s", step, status)
                    .isTrue();
            status = step.transition().target();
            description = described(
                    description.title(),
                    description.severity(),
                    description.times().after(step.transition(), step.at()),
                    description.labels().toArray(String[]::new));
        }

        private static IncidentDescription reported(SourceState state) {
            String priority = Objects.requireNonNullElse(
                    state.subjects().get(0).attributes().first("priority"), "none");
            return described(
                    Objects.requireNonNullElse(state.title(), "Incident"),
                    priority.equals("P1") ? Severity.CRITICAL : Severity.HIGH,
                    new Times(
                            state.startedAt(),
                            null,
                            state.detectedAt(),
                            state.status().acknowledgedAt(),
                            state.status().identifiedAt(),
                            null,
                            null,
                            null),
                    priority);
        }
    }
}
