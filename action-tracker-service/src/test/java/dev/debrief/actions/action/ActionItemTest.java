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
import static dev.debrief.actions.action.ActionItemTransition.START;
import static dev.debrief.actions.action.ActionItemTransition.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.debrief.actions.postmortem.SamplePostmortemProjections;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.security.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActionItemTest {

    private static final Instant CREATED = Instant.parse("2024-11-18T09:00:00Z");
    private static final Instant LATER = Instant.parse("2024-11-19T09:00:00Z");
    private static final Actor DANA = new Actor("user:dana", "Dana", Set.of("user:dana"), Set.of(Roles.CONTRIBUTOR));
    private static final Owner QA = new Owner("team:qa", "QA Team");
    private static final ActionItemContent CONTENT = new ActionItemContent(
            "Add edge case tests",
            "For discounts",
            ActionItemKind.IMMEDIATE_FIX,
            ActionItemIntent.DETECT,
            QA,
            LocalDate.of(2024, 11, 22));

    /** The complete table: every other transition is refused. */
    private static final Map<ActionItemStatus, Map<ActionItemTransition, ActionItemStatus>> ALLOWED_TRANSITIONS =
            new EnumMap<>(ActionItemStatus.class);

    static {
        ALLOWED_TRANSITIONS.put(PROPOSED, Map.of(COMMIT, OPEN, DROP, DROPPED));
        ALLOWED_TRANSITIONS.put(OPEN, Map.of(START, IN_PROGRESS, DROP, DROPPED));
        ALLOWED_TRANSITIONS.put(IN_PROGRESS, Map.of(BLOCK, BLOCKED, COMPLETE, DONE, DROP, DROPPED));
        ALLOWED_TRANSITIONS.put(BLOCKED, Map.of(START, IN_PROGRESS, COMPLETE, DONE, DROP, DROPPED));
        ALLOWED_TRANSITIONS.put(DONE, Map.of(VERIFY, VERIFIED, FIND_INEFFECTIVE, INEFFECTIVE));
        ALLOWED_TRANSITIONS.put(VERIFIED, Map.of());
        ALLOWED_TRANSITIONS.put(INEFFECTIVE, Map.of());
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
            ProblemException refusal =
                    catchThrowableOfType(ProblemException.class, () -> item.apply(transition, "because", DANA, LATER));
            assertThat(refusal.type()).isEqualTo(ActionItemProblem.TRANSITION_NOT_ALLOWED);
            assertThat(refusal.extensions())
                    .containsEntry("currentStatus", from)
                    .containsEntry("allowedTransitions", from.transitions());
            assertThat(item.status()).isEqualTo(from);
            assertThat(item.revision()).isEqualTo(revision);
        } else {
            item.apply(transition, "because", DANA, LATER);
            assertThat(item.status()).isEqualTo(to);
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
            names = {"BLOCK", "DROP", "FIND_INEFFECTIVE"})
    void someTransitionsNeedAReason(ActionItemTransition transition) {
        ActionItem item = itemIn(transition == FIND_INEFFECTIVE ? DONE : IN_PROGRESS);

        for (String reason : new String[] {null, "", " \t"}) {
            ProblemException refusal =
                    catchThrowableOfType(ProblemException.class, () -> item.apply(transition, reason, DANA, LATER));
            assertThat(refusal.type()).isEqualTo(StandardProblem.VALIDATION_FAILED);
            assertThat(refusal.errors()).singleElement().extracting("pointer").isEqualTo("#/reason");
        }
    }

    @Test
    void theOtherTransitionsNeedNoReason() {
        ActionItem item = itemIn(PROPOSED);

        Stream.of(COMMIT, START, COMPLETE, VERIFY).forEach(transition -> item.apply(transition, null, DANA, LATER));

        assertThat(item.status()).isEqualTo(VERIFIED);
        assertThat(item.statusReason()).isNull();
    }

    @Test
    void onlyVerifyingTheEffectNeedsAnApprover() {
        assertThat(Arrays.stream(ActionItemTransition.values()).filter(ActionItemTransition::needsApprover))
                .containsExactly(VERIFY, FIND_INEFFECTIVE);
    }

    static Stream<Arguments> everyTransitionWithItsEvent() {
        return Stream.of(
                Arguments.of(PROPOSED, COMMIT, new ActionItemDomainEvent.Committed(DANA, LATER)),
                Arguments.of(OPEN, START, new ActionItemDomainEvent.Started(DANA, LATER)),
                Arguments.of(IN_PROGRESS, BLOCK, new ActionItemDomainEvent.Blocked("because", DANA, LATER)),
                Arguments.of(IN_PROGRESS, COMPLETE, new ActionItemDomainEvent.Completed(DANA, LATER)),
                Arguments.of(DONE, VERIFY, new ActionItemDomainEvent.Verified("because", DANA, LATER)),
                Arguments.of(
                        DONE, FIND_INEFFECTIVE, new ActionItemDomainEvent.FoundIneffective("because", DANA, LATER)),
                Arguments.of(OPEN, DROP, new ActionItemDomainEvent.Dropped("because", DANA, LATER)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("everyTransitionWithItsEvent")
    void aTransitionReturnsItsEvent(
            ActionItemStatus from, ActionItemTransition transition, ActionItemDomainEvent expected) {
        assertThat(itemIn(from).apply(transition, "because", DANA, LATER)).isEqualTo(expected);
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

        List<ActionItemDomainEvent> events = item.edit(
                new ActionItemContent(
                        "Add more tests", null, CONTENT.kind(), CONTENT.intent(), dana, LocalDate.of(2024, 12, 1)),
                DANA,
                LATER);

        assertThat(events)
                .containsExactly(
                        new ActionItemDomainEvent.Updated(List.of("title", "description"), DANA, LATER),
                        new ActionItemDomainEvent.Assigned(QA, DANA, LATER),
                        new ActionItemDomainEvent.Rescheduled(LocalDate.of(2024, 11, 22), DANA, LATER));
        assertThat(item.content().owner()).isEqualTo(dana);
        assertThat(item.updatedAt()).isEqualTo(LATER);
        assertThat(item.revision()).isEqualTo(3);
    }

    @Test
    void removingOwnerAndDueDateIsAnUpdate() {
        assertThat(itemIn(OPEN).edit(content(null, null), DANA, LATER))
                .containsExactly(new ActionItemDomainEvent.Updated(List.of("owner", "dueOn"), DANA, LATER));
    }

    @Test
    void anEditWithoutChangesKeepsTheRevision() {
        ActionItem item = itemIn(PROPOSED);

        assertThat(item.edit(CONTENT, DANA, LATER)).isEmpty();
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

        for (ActionItemContent edit : List.of(content(null, CONTENT.dueOn()), content(QA, null))) {
            ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> item.edit(edit, DANA, LATER));
            assertThat(refusal.type()).isEqualTo(ActionItemProblem.ACTION_ITEM_FINISHED);
        }
        assertThat(item.content()).isEqualTo(CONTENT);

        item.edit(
                new ActionItemContent("Typo", null, CONTENT.kind(), CONTENT.intent(), QA, CONTENT.dueOn()),
                DANA,
                LATER);
        assertThat(item.content().title()).isEqualTo("Typo");
    }

    private static ActionItemContent content(@Nullable Owner owner, @Nullable LocalDate dueOn) {
        return new ActionItemContent(
                CONTENT.title(), CONTENT.description(), CONTENT.kind(), CONTENT.intent(), owner, dueOn);
    }

    private static ActionItem itemIn(ActionItemStatus status) {
        ActionItem item = new ActionItem(
                12, SamplePostmortemProjections.open(), CONTENT, new Owner("user:dana", "Dana"), CREATED);
        pathTo(status).forEach(transition -> item.apply(transition, "because", DANA, CREATED));
        return item;
    }

    private static List<ActionItemTransition> pathTo(ActionItemStatus status) {
        return switch (status) {
            case PROPOSED -> List.of();
            case OPEN -> List.of(COMMIT);
            case IN_PROGRESS -> List.of(COMMIT, START);
            case BLOCKED -> List.of(COMMIT, START, BLOCK);
            case DONE -> List.of(COMMIT, START, COMPLETE);
            case VERIFIED -> List.of(COMMIT, START, COMPLETE, VERIFY);
            case INEFFECTIVE -> List.of(COMMIT, START, COMPLETE, FIND_INEFFECTIVE);
            case DROPPED -> List.of(DROP);
        };
    }
}
