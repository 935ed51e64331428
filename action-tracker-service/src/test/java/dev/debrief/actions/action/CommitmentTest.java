package dev.debrief.actions.action;

import static dev.debrief.actions.action.ActionItemStatus.OPEN;
import static dev.debrief.actions.action.ActionItemStatus.PROPOSED;
import static dev.debrief.actions.action.ActionItemTransition.COMMIT;
import static dev.debrief.actions.action.SampleActionItems.CONTENT;
import static dev.debrief.actions.action.SampleActionItems.CREATED;
import static dev.debrief.actions.action.SampleActionItems.DANA;
import static dev.debrief.actions.action.SampleActionItems.LATER;
import static dev.debrief.actions.action.SampleActionItems.POLICY;
import static dev.debrief.actions.action.SampleActionItems.QA;
import static dev.debrief.actions.action.SampleActionItems.content;
import static dev.debrief.actions.action.SampleActionItems.edit;
import static dev.debrief.actions.action.SampleActionItems.itemIn;
import static dev.debrief.actions.action.SampleActionItems.measuredBy;
import static dev.debrief.actions.action.SampleActionItems.requiredForClosing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.Owner;
import dev.debrief.actions.policy.ActionItemPriority;
import dev.debrief.actions.policy.SamplePolicies;
import dev.debrief.actions.postmortem.SamplePostmortemProjections;
import dev.debrief.platform.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a commitment needs, and how it can change. */
class CommitmentTest {

    @Test
    void aCommitmentNeedsAnOwnerAndADueDateUnlessThePolicySaysOtherwise() {
        ActionItem item = new ActionItem(
                13, SamplePostmortemProjections.open(), content(null, null), new Owner("user:dana", "Dana"), CREATED);

        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> item.apply(TransitionCommand.of(COMMIT), POLICY, DANA, LATER));

        assertThat(refusal.type()).isEqualTo(ActionItemProblem.COMMITMENT_INCOMPLETE);
        assertThat(refusal.extensions())
                .containsEntry("missing", List.of("owner", "dueOn"))
                .containsEntry("policyVersion", 0);
        item.apply(TransitionCommand.of(COMMIT), SamplePolicies.lax(), DANA, LATER);
        assertThat(item.status()).isEqualTo(OPEN);
        assertThat(item.edit(edit(content(null, LocalDate.of(2024, 12, 1)), null), POLICY, DANA, LATER))
                .as("what was lacking before may still be lacking")
                .hasSize(1);
    }

    @Test
    void aPolicyCanAskForASuccessMeasure() {
        ActionItem item = itemIn(PROPOSED);

        ProblemException refusal = catchThrowableOfType(
                ProblemException.class,
                () -> item.apply(TransitionCommand.of(COMMIT), SamplePolicies.measured(), DANA, LATER));

        assertThat(refusal.extensions()).containsEntry("missing", List.of("successMeasure"));
        assertThat(refusal.detail()).isEqualTo("AI-12 needs a success measure, so that somebody can verify it.");
        item.edit(edit(measuredBy(ActionItemPriority.LOW, "No failure in June"), null), POLICY, DANA, LATER);
        item.apply(TransitionCommand.of(COMMIT), SamplePolicies.measured(), DANA, LATER);
        assertThat(item.status()).isEqualTo(OPEN);
        ProblemException kept = catchThrowableOfType(
                ProblemException.class, () -> item.edit(edit(CONTENT, null), SamplePolicies.measured(), DANA, LATER));
        assertThat(kept.type()).isEqualTo(ActionItemProblem.COMMITMENT_INCOMPLETE);
    }

    @Test
    void aDueDateOfACommittedItemMovesWithAReasonAndIsCounted() {
        ActionItem item = itemIn(OPEN);
        ActionItemContent later = content(QA, LocalDate.of(2024, 12, 1));

        for (String reason : new String[] {null, " "}) {
            ProblemException refusal = catchThrowableOfType(
                    ProblemException.class, () -> item.edit(edit(later, reason), POLICY, DANA, LATER));
            assertThat(refusal.errors()).singleElement().extracting("pointer").isEqualTo("#/dueDateReason");
        }
        assertThat(item.dueDateMoves()).isZero();
        item.edit(edit(later, "No test environment"), POLICY, DANA, LATER);
        assertThat(item.dueDateMoves()).isEqualTo(1);
        assertThat(item.dueDateReason()).isEqualTo("No test environment");
    }

    @Test
    void aProposedItemMovesFreely() {
        ActionItem item = itemIn(PROPOSED);

        item.edit(edit(content(QA, LocalDate.of(2024, 12, 1)), null), POLICY, DANA, LATER);

        assertThat(item.dueDateMoves()).isZero();
    }

    @Test
    void aReasonWithoutANewDateIsRefused() {
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> itemIn(OPEN).edit(edit(CONTENT, "Why not"), POLICY, DANA, LATER));

        assertThat(refusal.errors()).singleElement().extracting("pointer").isEqualTo("#/dueDateReason");
    }

    @Test
    void onlyAnItemAddedAfterThePublicationIsLeftOutOfWhatClosingWaitsFor() {
        ActionItem before = itemIn(PROPOSED);
        ActionItem later = new ActionItem(
                13, SamplePostmortemProjections.published(), CONTENT, new Owner("user:dana", "Dana"), CREATED);

        assertThat(before.addedLater()).isFalse();
        assertThat(before.requiredForClosing()).isTrue();
        assertThat(later.addedLater()).isTrue();
        assertThat(later.requiredForClosing()).isFalse();
        later.edit(edit(requiredForClosing(true), null), POLICY, DANA, LATER);
        assertThat(later.requiredForClosing()).isTrue();
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> before.edit(edit(requiredForClosing(false), null), POLICY, DANA, LATER));
        assertThat(refusal.errors()).singleElement().extracting("pointer").isEqualTo("#/requiredForClosing");
    }

    @Test
    void removingOwnerAndDueDateIsAnUpdateBeforeTheTeamCommits() {
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class,
                () -> itemIn(OPEN).edit(edit(content(null, null), "Unclear"), POLICY, DANA, LATER));
        assertThat(refusal.type()).isEqualTo(ActionItemProblem.COMMITMENT_INCOMPLETE);

        assertThat(itemIn(PROPOSED).edit(edit(content(null, null), null), POLICY, DANA, LATER))
                .containsExactly(new ActionItemDomainEvent.Updated(List.of("owner", "dueOn"), DANA, LATER));
    }
}
