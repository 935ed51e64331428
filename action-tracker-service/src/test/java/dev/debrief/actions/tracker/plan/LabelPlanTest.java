package dev.debrief.actions.tracker.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.tracker.FieldDirection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelPlanTest {

    @Test
    void keepsWhatWasAddedOnEitherSide() {
        LabelPlan plan = plan(FieldDirection.BOTH, List.of("a", "b"), Set.of("a", "c"), new SeenValue("a", "a"));

        assertThat(plan).isEqualTo(new LabelPlan(Set.of("b"), Set.of(), Set.of("c"), Set.of()));
    }

    @Test
    void removesWhatWasRemovedOnEitherSide() {
        LabelPlan plan = plan(FieldDirection.BOTH, List.of("b"), Set.of("a"), new SeenValue("a\nb", "a\nb"));

        assertThat(plan).isEqualTo(new LabelPlan(Set.of(), Set.of("a"), Set.of(), Set.of("b")));
    }

    @Test
    void sendsOnlyOrReceivesOnly() {
        SeenValue seen = new SeenValue("a", "a");

        assertThat(plan(FieldDirection.OUT, List.of("b"), Set.of("a", "c"), seen))
                .isEqualTo(new LabelPlan(Set.of("b"), Set.of("a"), Set.of(), Set.of()));
        assertThat(plan(FieldDirection.IN, List.of("a", "b"), Set.of("c"), seen))
                .isEqualTo(new LabelPlan(Set.of(), Set.of(), Set.of("c"), Set.of("a")));
        assertThat(plan(FieldDirection.NONE, List.of("b"), Set.of("c"), seen).changesLocal())
                .isFalse();
    }

    @Test
    void comparesLabelsAsTheTrackerStoresThem() {
        LabelPlan plan = LabelPlan.of(
                FieldDirection.BOTH,
                List.of("sev high"),
                Set.of("sev-high"),
                new SeenValue("sev high", "sev-high"),
                SentValues.NONE,
                label -> label.replace(' ', '-'));

        assertThat(plan).isEqualTo(new LabelPlan(Set.of(), Set.of(), Set.of(), Set.of()));
    }

    @Test
    void aLabelThatTheTrackerHasDroppedIsNotSentAgain() {
        LabelPlan plan = plan(FieldDirection.OUT, List.of("a"), Set.of(), new SeenValue("a", ""));

        assertThat(plan.addRemote()).isEmpty();
    }

    /** The response was lost, and somebody has changed the action item since. */
    @Test
    void theActionItemDecidesAboutLabelsThatWereSent() {
        SentValues sent = new SentValues(List.of(), List.of(), List.of(), List.of("added"), List.of("removed"));

        assertThat(LabelPlan.of(
                        FieldDirection.BOTH,
                        List.of("removed"),
                        Set.of("added"),
                        new SeenValue("removed", "removed"),
                        sent,
                        label -> label))
                .isEqualTo(new LabelPlan(Set.of("removed"), Set.of("added"), Set.of(), Set.of()));
    }

    private static LabelPlan plan(FieldDirection direction, List<String> items, Set<String> remote, SeenValue seen) {
        return LabelPlan.of(direction, items, remote, seen, SentValues.NONE, label -> label);
    }
}
