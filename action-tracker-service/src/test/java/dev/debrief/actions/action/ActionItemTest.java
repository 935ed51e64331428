package dev.debrief.actions.action;

import static dev.debrief.actions.action.ActionItemStatus.BLOCKED;
import static dev.debrief.actions.action.ActionItemStatus.DONE;
import static dev.debrief.actions.action.ActionItemStatus.DROPPED;
import static dev.debrief.actions.action.ActionItemStatus.INEFFECTIVE;
import static dev.debrief.actions.action.ActionItemStatus.IN_PROGRESS;
import static dev.debrief.actions.action.ActionItemStatus.OPEN;
import static dev.debrief.actions.action.ActionItemStatus.PROPOSED;
import static dev.debrief.actions.action.ActionItemStatus.VERIFIED;
import static dev.debrief.actions.action.ActionItemTransition.BLOCK;
import static dev.debrief.actions.action.ActionItemTransition.COMMIT;
import static dev.debrief.actions.action.ActionItemTransition.COMPLETE;
import static dev.debrief.actions.action.ActionItemTransition.DROP;
import static dev.debrief.actions.action.ActionItemTransition.FIND_INEFFECTIVE;
import static dev.debrief.actions.action.ActionItemTransition.RECUR;
import static dev.debrief.actions.action.ActionItemTransition.START;
import static dev.debrief.actions.action.ActionItemTransition.UNDO_COMPLETE;
import static dev.debrief.actions.action.ActionItemTransition.VERIFY;
import static dev.debrief.actions.action.SampleActionItems.CONTENT;
import static dev.debrief.actions.action.SampleActionItems.CREATED;
import static dev.debrief.actions.action.SampleActionItems.DANA;
import static dev.debrief.actions.action.SampleActionItems.LATER;
import static dev.debrief.actions.action.SampleActionItems.POLICY;
import static dev.debrief.actions.action.SampleActionItems.PRIYA;
import static dev.debrief.actions.action.SampleActionItems.QA;
import static dev.debrief.actions.action.SampleActionItems.apply;
import static dev.debrief.actions.action.SampleActionItems.content;
import static dev.debrief.actions.action.SampleActionItems.edit;
import static dev.debrief.actions.action.SampleActionItems.itemIn;
import static dev.debrief.actions.action.SampleActionItems.measuredBy;
import static dev.debrief.actions.action.SampleActionItems.recurredIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.Addressed;
import dev.debrief.actions.action.content.AddressedKind;
import dev.debrief.actions.action.content.Owner;
import dev.debrief.actions.policy.ActionItemPriority;
import dev.debrief.actions.policy.SamplePolicies;
import dev.debrief.actions.postmortem.SamplePostmortemProjections;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Actor;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActionItemTest {

    /** The complete table: every other transition is refused. */
    private static final Map<ActionItemStatus, Map<ActionItemTransition, ActionItemStatus>> ALLOWED_TRANSITIONS =
            new EnumMap<>(ActionItemStatus.class);

    static {
        ALLOWED_TRANSITIONS.put(PROPOSED, Map.of(COMMIT, OPEN, DROP, DROPPED));
        ALLOWED_TRANSITIONS.put(OPEN, Map.of(START, IN_PROGRESS, DROP, DROPPED));
        ALLOWED_TRANSITIONS.put(IN_PROGRESS, Map.of(BLOCK, BLOCKED, COMPLETE, DONE, DROP, DROPPED));
        ALLOWED_TRANSITIONS.put(BLOCKED, Map.of(START, IN_PROGRESS, COMPLETE, DONE, DROP, DROPPED));
        ALLOWED_TRANSITIONS.put(
                DONE, Map.of(UNDO_COMPLETE, IN_PROGRESS, VERIFY, VERIFIED, FIND_INEFFECTIVE, INEFFECTIVE));
        ALLOWED_TRANSITIONS.put(VERIFIED, Map.of(RECUR, OPEN));
        ALLOWED_TRANSITIONS.put(INEFFECTIVE, Map.of(RECUR, OPEN));
        ALLOWED_TRANSITIONS.put(DROPPED, Map.of());
    }

    static Stream<Arguments> everyStatusWithEveryTransition() {
        return Arrays.stream(ActionItemStatus.values())
                .flatMap(status -> Arrays.stream(ActionItemTransition.values())
                        .map(transition -> Arguments.of(
                                status,
                                transition,
                                ALLOWED_TRANSITIONS
                                        .getOrDefault(status, Map.of())
                                        .get(transition))));
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @MethodSource("everyStatusWithEveryTransition")
    void allowsExactlyTheTransitionsOfTheTable(
            ActionItemStatus from, ActionItemTransition transition, @Nullable ActionItemStatus to) {
        ActionItem item = itemIn(from);
        long revision = item.revision();

        if (to == null) {
            ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> apply(item, transition));
            assertThat(refusal.type()).isEqualTo(ActionItemProblem.TRANSITION_NOT_ALLOWED);
            assertThat(refusal.extensions())
                    .containsEntry("currentStatus", from)
                    .containsEntry("allowedTransitions", from.transitions());
            assertThat(item.status()).isEqualTo(from);
            assertThat(item.revision()).isEqualTo(revision);
        } else {
            apply(item, transition);
            assertThat(item.status()).isEqualTo(to);
            assertThat(item.statusBy().handle()).isEqualTo("user:priya");
            assertThat(item.statusReason()).isEqualTo("because");
            assertThat(item.statusSince()).isEqualTo(LATER);
            assertThat(item.revision()).isEqualTo(revision + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(ActionItemStatus.class)
    void listsExactlyTheTransitionsOfTheTable(ActionItemStatus status) {
        assertThat(status.transitions())
                .containsExactlyInAnyOrderElementsOf(
                        ALLOWED_TRANSITIONS.getOrDefault(status, Map.of()).keySet());
    }

    @ParameterizedTest
    @EnumSource(
            value = ActionItemTransition.class,
            names = {"BLOCK", "DROP", "FIND_INEFFECTIVE", "UNDO_COMPLETE", "RECUR", "VERIFY"})
    void someTransitionsNeedAReason(ActionItemTransition transition) {
        ActionItem item = itemIn(Arrays.stream(ActionItemStatus.values())
                .filter(transition::isAllowedFrom)
                .findFirst()
                .orElseThrow());

        for (String reason : new String[] {null, "", " \t"}) {
            ProblemException refusal = catchThrowableOfType(
                    ProblemException.class,
                    () -> item.apply(
                            new TransitionCommand(transition, reason, null, recurredIn(transition)),
                            POLICY,
                            PRIYA,
                            LATER));
            assertThat(refusal.type()).isEqualTo(StandardProblem.VALIDATION_FAILED);
            assertThat(refusal.errors()).singleElement().extracting("pointer").isEqualTo("#/reason");
        }
    }

    @Test
    void theOtherTransitionsNeedNoReason() {
        ActionItem item = itemIn(PROPOSED);

        Stream.of(COMMIT, START, COMPLETE)
                .forEach(transition -> item.apply(TransitionCommand.of(transition), POLICY, DANA, LATER));

        assertThat(item.status()).isEqualTo(DONE);
        assertThat(item.statusReason()).isNull();
    }

    @Test
    void aLinkIsEvidenceToo() {
        ActionItem item = itemIn(DONE);

        assertThat(item.apply(new TransitionCommand(VERIFY, null, "https://graph", null), POLICY, PRIYA, LATER))
                .isEqualTo(new ActionItemDomainEvent.Verified(null, "https://graph", PRIYA, LATER));
        assertThat(item.evidenceLink()).isEqualTo("https://graph");
    }

    @ParameterizedTest
    @EnumSource(
            value = ActionItemTransition.class,
            names = {"VERIFY", "FIND_INEFFECTIVE"})
    void whoeverCompletedTheWorkDoesNotVerifyItUnlessThePolicyAllowsIt(ActionItemTransition verdict) {
        ActionItem item = itemIn(DONE);
        TransitionCommand command = new TransitionCommand(verdict, "No failure since", null, null);

        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> item.apply(command, POLICY, DANA, LATER));

        assertThat(refusal.type()).isEqualTo(ActionItemProblem.VERIFIED_BY_DOER);
        assertThat(refusal.extensions()).containsEntry("completedBy", "user:dana");
        item.apply(command, SamplePolicies.lax(), DANA, LATER);
        assertThat(item.status()).isEqualTo(verdict.to());
    }

    @ParameterizedTest
    @EnumSource(
            value = ActionItemTransition.class,
            names = {"VERIFY", "FIND_INEFFECTIVE"})
    void theOwnerDoesNotVerifyWhatASystemCompleted(ActionItemTransition verdict) {
        ActionItem item = itemIn(IN_PROGRESS);
        item.edit(edit(content(new Owner("user:priya", "Priya"), CONTENT.dueOn()), null), POLICY, DANA, LATER);
        item.apply(TransitionCommand.of(COMPLETE), POLICY, Actor.system("pay"), LATER);
        TransitionCommand command = new TransitionCommand(verdict, "No failure since", null, null);

        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> item.apply(command, POLICY, PRIYA, LATER));

        assertThat(refusal.type()).isEqualTo(ActionItemProblem.VERIFIED_BY_DOER);
        assertThat(refusal.detail()).startsWith("You own AI-12, and pay completed it; somebody else has to verify it.");
        assertThat(refusal.extensions()).containsEntry("completedBy", "user:priya");
        item.apply(command, POLICY, DANA, LATER);
        assertThat(item.status()).isEqualTo(verdict.to());
    }

    @Test
    void anItemOfATeamThatASystemCompletedIsVerifiedByAnybody() {
        ActionItem item = itemIn(IN_PROGRESS);
        item.apply(TransitionCommand.of(COMPLETE), POLICY, Actor.system("pay"), LATER);

        item.apply(new TransitionCommand(VERIFY, "No failure since", null, null), POLICY, PRIYA, LATER);

        assertThat(item.status()).isEqualTo(VERIFIED);
    }

    @Test
    void noticesAndCommentsChangeNothingOfTheItem() {
        assertThat(new ActionItemDomainEvent.DueSoon(LocalDate.of(2024, 11, 22), 3).changesItem())
                .isFalse();
        assertThat(itemIn(OPEN).fallDue(LATER).changesItem()).isFalse();
        assertThat(new ActionItemDomainEvent.Committed(null, PRIYA, LATER).changesItem())
                .isTrue();
    }

    @Test
    void aRecurrenceHappensInAnotherIncident() {
        ActionItem item = itemIn(VERIFIED);

        for (String incident : new String[] {null, "INC-42"}) {
            ProblemException refusal = catchThrowableOfType(
                    ProblemException.class,
                    () -> item.apply(new TransitionCommand(RECUR, "Again", null, incident), POLICY, PRIYA, LATER));
            assertThat(refusal.errors()).singleElement().extracting("pointer").isEqualTo("#/recurredIn");
        }
    }

    @Test
    void onlyVerdictsAndWhatOverturnsThemNeedAnApprover() {
        assertThat(Arrays.stream(ActionItemTransition.values()).filter(ActionItemTransition::needsApprover))
                .containsExactly(VERIFY, FIND_INEFFECTIVE, RECUR);
    }

    static Stream<Arguments> everyTransitionWithItsEvent() {
        return Stream.of(
                Arguments.of(PROPOSED, COMMIT, new ActionItemDomainEvent.Committed("because", PRIYA, LATER)),
                Arguments.of(OPEN, START, new ActionItemDomainEvent.Started("because", PRIYA, LATER)),
                Arguments.of(IN_PROGRESS, BLOCK, new ActionItemDomainEvent.Blocked("because", PRIYA, LATER)),
                Arguments.of(IN_PROGRESS, COMPLETE, new ActionItemDomainEvent.Completed("because", PRIYA, LATER)),
                Arguments.of(DONE, UNDO_COMPLETE, new ActionItemDomainEvent.Reopened("because", null, PRIYA, LATER)),
                Arguments.of(DONE, VERIFY, new ActionItemDomainEvent.Verified("because", null, PRIYA, LATER)),
                Arguments.of(
                        DONE,
                        FIND_INEFFECTIVE,
                        new ActionItemDomainEvent.FoundIneffective("because", null, PRIYA, LATER)),
                Arguments.of(OPEN, DROP, new ActionItemDomainEvent.Dropped("because", PRIYA, LATER)),
                Arguments.of(
                        INEFFECTIVE, RECUR, new ActionItemDomainEvent.Reopened("because", "INC-57", PRIYA, LATER)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("everyTransitionWithItsEvent")
    void aTransitionReturnsItsEvent(
            ActionItemStatus from, ActionItemTransition transition, ActionItemDomainEvent expected) {
        assertThat(apply(itemIn(from), transition)).isEqualTo(expected);
    }

    @Test
    void creationReturnsAssignedOnlyForAnItemWithAnOwner() {
        assertThat(itemIn(PROPOSED).creationEvents(DANA))
                .containsExactly(
                        new ActionItemDomainEvent.Proposed(DANA, CREATED),
                        new ActionItemDomainEvent.Assigned(null, DANA, CREATED));

        ActionItem withoutOwner = new ActionItem(
                13, SamplePostmortemProjections.open(), content(null, null), new Owner("user:dana", "Dana"), CREATED);
        assertThat(withoutOwner.creationEvents(DANA))
                .containsExactly(new ActionItemDomainEvent.Proposed(DANA, CREATED));
    }

    @Test
    void anEditReturnsEachKindOfChangeWithThePreviousValues() {
        ActionItem item = itemIn(OPEN);
        Owner dana = new Owner("user:dana", "Dana");

        Addressed factor = new Addressed(AddressedKind.FACTOR, new UUID(1, 1));
        List<ActionItemDomainEvent> events = item.edit(
                edit(
                        new ActionItemContent(
                                "Add more tests",
                                null,
                                CONTENT.kind(),
                                CONTENT.intent(),
                                dana,
                                LocalDate.of(2024, 12, 1),
                                List.of(factor, factor),
                                null,
                                CONTENT.priority(),
                                null,
                                List.of()),
                        "No test environment"),
                POLICY,
                DANA,
                LATER);

        assertThat(events)
                .containsExactly(
                        new ActionItemDomainEvent.Updated(List.of("title", "description", "addresses"), DANA, LATER),
                        new ActionItemDomainEvent.Assigned(QA, DANA, LATER),
                        new ActionItemDomainEvent.Rescheduled(
                                LocalDate.of(2024, 11, 22), "No test environment", DANA, LATER));
        assertThat(item.content().addresses()).containsExactly(factor);
        assertThat(item.content().owner()).isEqualTo(dana);
        assertThat(item.updatedAt()).isEqualTo(LATER);
        assertThat(item.revision()).isEqualTo(3);
    }

    @Test
    void priorityMeasureAndLabelsAreUpdated() {
        ActionItem item = itemIn(OPEN);

        assertThat(item.edit(
                        edit(measuredBy(ActionItemPriority.HIGH, " No failure in June ", "a", "b", "a"), null),
                        POLICY,
                        DANA,
                        LATER))
                .containsExactly(new ActionItemDomainEvent.Updated(
                        List.of("priority", "successMeasure", "labels"), DANA, LATER));
        assertThat(item.priority()).isEqualTo(ActionItemPriority.HIGH);
        assertThat(item.content().successMeasure()).isEqualTo("No failure in June");
        assertThat(item.content().labels()).containsExactly("a", "b");
    }

    @Test
    void anEditWithoutChangesKeepsTheRevision() {
        ActionItem item = itemIn(PROPOSED);

        assertThat(item.edit(edit(CONTENT, null), POLICY, DANA, LATER)).isEmpty();
        assertThat(item.revision()).isEqualTo(1);
        assertThat(item.updatedAt()).isEqualTo(CREATED);
    }

    @Test
    void fallingDueNamesTheDayAndItsEnd() {
        assertThat(itemIn(OPEN).fallDue(LATER))
                .isEqualTo(new ActionItemDomainEvent.Overdue(LocalDate.of(2024, 11, 22), LATER));
    }

    @ParameterizedTest
    @EnumSource(
            value = ActionItemStatus.class,
            names = {"DONE", "VERIFIED", "INEFFECTIVE", "DROPPED"})
    void aFinishedItemKeepsItsOwnerAndDueDateButItsTitleCanBeCorrected(ActionItemStatus finished) {
        ActionItem item = itemIn(finished);

        for (ActionItemContent wanted : List.of(content(null, CONTENT.dueOn()), content(QA, null))) {
            ProblemException refusal = catchThrowableOfType(
                    ProblemException.class, () -> item.edit(edit(wanted, null), POLICY, DANA, LATER));
            assertThat(refusal.type()).isEqualTo(ActionItemProblem.ACTION_ITEM_FINISHED);
        }
        assertThat(item.content().owner()).isEqualTo(QA);

        item.edit(
                edit(
                        new ActionItemContent(
                                "Typo",
                                null,
                                CONTENT.kind(),
                                CONTENT.intent(),
                                QA,
                                CONTENT.dueOn(),
                                List.of(),
                                null,
                                CONTENT.priority(),
                                null,
                                List.of()),
                        null),
                POLICY,
                DANA,
                LATER);
        assertThat(item.content().title()).isEqualTo("Typo");
    }
}
