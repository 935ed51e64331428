package dev.debrief.incidents.ingress.mapping.state;

import static dev.debrief.incidents.ingress.mapping.SampleChanges.DANA;
import static dev.debrief.incidents.ingress.mapping.SampleChanges.SAM;
import static dev.debrief.incidents.ingress.mapping.SampleChanges.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.ingress.mapping.SampleChanges;
import dev.debrief.incidents.participant.ParticipantRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceStateTest {

    private final SampleChanges changes = new SampleChanges("P1");

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        SourceState expected = SourceState.of(changes.story());
        Random random = new Random(20241115);
        for (int run = 0; run < 200; run++) {
            List<SourceChange> shuffled = new ArrayList<>(changes.story());
            Collections.shuffle(shuffled, random);
            assertThat(SourceState.of(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void theLatestDescriptionCounts() {
        SourceState state = SourceState.of(changes.story());

        assertThat(state.title()).isEqualTo("Checkout fails again");
        assertThat(state.subjects()).hasSize(1);
        assertThat(state.subjects().get(0).attributes().values("priority")).containsExactly("P1");
        assertThat(state.startedAt()).isEqualTo(at("10:25"));
        assertThat(state.detectedAt()).isEqualTo(at("10:25"));
        assertThat(state.tasks()).hasSize(1);
        assertThat(state.named()).containsExactlyInAnyOrder(DANA, SAM);
    }

    @Test
    void theStatusMovesForwardUntilItIsReopened() {
        List<SourceChange> story = changes.story();

        assertThat(SourceState.of(story.subList(0, 3)).status().status()).isEqualTo(IncidentStatus.INVESTIGATING);
        assertThat(SourceState.of(story.subList(0, 9)).status().status()).isEqualTo(IncidentStatus.IDENTIFIED);
        assertThat(SourceState.of(story.subList(0, 10)).status())
                .isEqualTo(new StatusState(IncidentStatus.RESOLVED, at("10:29"), at("10:50"), at("11:10"), null));
        assertThat(SourceState.of(story.subList(0, 12)).status())
                .isEqualTo(new StatusState(
                        IncidentStatus.INVESTIGATING, at("10:29"), at("10:50"), at("11:10"), at("11:20")));
        assertThat(SourceState.of(story).status().resolvedAt()).isEqualTo(at("11:35"));
    }

    @Test
    void whoLosesTheLastRoleLeaves() {
        SourceState state = SourceState.of(changes.story());

        assertThat(state.people())
                .containsExactlyInAnyOrder(
                        new PersonState(DANA, Set.of(ParticipantRole.RESPONDER), at("10:29"), null),
                        new PersonState(SAM, Set.of(ParticipantRole.RESPONDER), at("10:33"), at("11:22")));
    }

    @Test
    void aChangeReplacesTheAttributesOfTheFamiliesThatItMentions() {
        Attributes first =
                Attributes.none().with("priority", "P1").with("tag", "eu").with("field.Region", "EU");
        Attributes second = Attributes.none().with("field.Region", "US");
        Attributes third = Attributes.none().with("priority", "P3");

        SourceState state = SourceState.of(List.of(
                changes.of(ChangeType.OPENED, "10:25", changes.incident("One", first)),
                changes.of(ChangeType.CHANGED, "10:26", changes.incident("One", second)),
                changes.of(ChangeType.NOTE, "10:27", SourceIncident.reference("P1")),
                changes.of(ChangeType.CHANGED, "10:28", changes.incident("One", third))));

        assertThat(state.subjects().get(0).attributes())
                .isEqualTo(Attributes.none().with("priority", "P3").with("field.Region", "US"));
    }

    @Test
    void anAlertThatFiresAlreadyDoesNotStartToFire() {
        SourceChange first = changes.of(ChangeType.OPENED, "10:25").ofAlert("a");
        SourceChange repeated = changes.of(ChangeType.OPENED, "10:30").ofAlert("a");
        SourceChange other = changes.of(ChangeType.OPENED, "10:31").ofAlert("b");
        SourceChange resolved = changes.of(ChangeType.RESOLVED, "10:40").ofAlert("a");
        SourceChange again = changes.of(ChangeType.RESOLVED, "10:41").ofAlert("a");

        SourceState state = SourceState.of(List.of(again, resolved, other, repeated, first));

        assertThat(state.subjects()).extracting(Subject::alert).containsExactly("a", "b");
        assertThat(state.subjects().get(0).repeating()).containsExactlyInAnyOrder(repeated.id(), again.id());
        assertThat(state.subjects()).extracting(Subject::firing).containsExactly(false, true);
        assertThat(state.subjects().get(0).lastAt()).isEqualTo(at("10:40"));
        assertThat(state.status().status()).isEqualTo(IncidentStatus.REPORTED);
    }
}
