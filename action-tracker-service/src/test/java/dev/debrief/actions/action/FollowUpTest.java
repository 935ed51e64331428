package dev.debrief.actions.action;

import static dev.debrief.actions.action.SampleActionItems.CREATED;
import static dev.debrief.actions.action.SampleActionItems.DANA;
import static dev.debrief.actions.action.SampleActionItems.LATER;
import static dev.debrief.actions.action.SampleActionItems.POLICY;
import static dev.debrief.actions.action.SampleActionItems.QA;
import static dev.debrief.actions.action.SampleActionItems.content;
import static dev.debrief.actions.action.SampleActionItems.edit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.ActionItemIntent;
import dev.debrief.actions.action.content.ActionItemKind;
import dev.debrief.actions.action.content.SuggestedFollowUp;
import dev.debrief.actions.incident.SampleIncidentProjections;
import dev.debrief.actions.policy.ActionItemPriority;
import dev.debrief.actions.postmortem.SamplePostmortemProjections;
import dev.debrief.platform.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Action items that wait for the postmortem of their incident. */
class FollowUpTest {

    private static final UUID ID = new UUID(9, 9);

    @Test
    void aFollowUpIsProposedWithWhatIsKnownAboutIt() {
        ActionItem item = waiting();

        ActionItemContent content = item.content();
        assertThat(item.id()).isEqualTo(ID);
        assertThat(content.title()).isEqualTo("Alert on failed payments");
        assertThat(content.description()).isEqualTo("Per promotion\n\nNoted in PagerDuty: <https://example.com/7>");
        assertThat(content.kind()).isEqualTo(ActionItemKind.LONG_TERM_IMPROVEMENT);
        assertThat(content.intent()).isEqualTo(ActionItemIntent.OTHER);
        assertThat(content.priority()).isEqualTo(ActionItemPriority.MEDIUM);
        assertThat(content.owner()).isEqualTo(QA);
        assertThat(item.status()).isEqualTo(ActionItemStatus.PROPOSED);
        assertThat(item.createdAt()).isEqualTo(CREATED);
        assertThat(item.creator().displayName()).isEqualTo("PagerDuty");
        assertThat(item.postmortem()).isNull();
        assertThat(item.incidentKey()).isEqualTo("INC-42");
    }

    @Test
    void textsThatDoNotFitAreCut() {
        ActionItemContent content = followUp(
                        "Line one\r\nline two " + "x".repeat(300), "d".repeat(20_000), "not a link")
                .toContent("INC-42");

        assertThat(content.title())
                .startsWith("Line one line two xxx")
                .hasSize(200)
                .endsWith("…");
        assertThat(content.description()).isEqualTo("d".repeat(9_999) + "…");
        assertThat(followUp(" \n", null, null).toContent("INC-42").title()).isEqualTo("Follow-up of INC-42");
        assertThat(followUp("Title", null, null).toContent("INC-42").description())
                .isNull();
        assertThat(followUp("Title", "d".repeat(10_000), "https://example.com/7")
                        .toContent("INC-42")
                        .description())
                .hasSize(10_000)
                .endsWith("…\n\nNoted in PagerDuty: <https://example.com/7>");
    }

    @ParameterizedTest
    @EnumSource(
            value = ActionItemTransition.class,
            names = {"DROP"},
            mode = EnumSource.Mode.EXCLUDE)
    void itCanOnlyBeDroppedBeforeItJoinsAPostmortem(ActionItemTransition transition) {
        ActionItem item = waiting();

        ProblemException refusal = catchThrowableOfType(
                ProblemException.class,
                () -> item.apply(new TransitionCommand(transition, "because", null, null), POLICY, DANA, LATER));

        assertThat(refusal.type()).isEqualTo(ActionItemProblem.TRANSITION_NOT_ALLOWED);
        assertThat(refusal.detail()).contains("waits for the postmortem of INC-42");
        assertThat(refusal.extensions()).containsEntry("allowedTransitions", List.of(ActionItemTransition.DROP));
        item.apply(new TransitionCommand(ActionItemTransition.DROP, "Not needed", null, null), POLICY, DANA, LATER);
        assertThat(item.status()).isEqualTo(ActionItemStatus.DROPPED);
        assertThat(item.allowedTransitions()).isEmpty();
    }

    @Test
    void itCanBeEditedBefore() {
        ActionItem item = waiting();

        item.edit(edit(content(null, null), null), POLICY, DANA, LATER);

        assertThat(item.content().title()).isEqualTo(content(null, null).title());
    }

    @Test
    void theEventsOfItsCreationFollowWhenItJoinsThePostmortem() {
        ActionItem item = waiting();

        List<ActionItemDomainEvent> events = item.join(SamplePostmortemProjections.open(), LATER);

        assertThat(events)
                .hasExactlyElementsOfTypes(ActionItemDomainEvent.Proposed.class, ActionItemDomainEvent.Assigned.class);
        assertThat(item.postmortem()).isNotNull();
        assertThat(item.incident()).isNull();
        assertThat(item.addedLater()).isFalse();
        assertThat(item.requiredForClosing()).isTrue();
        assertThat(item.revision()).isEqualTo(2);
        assertThat(item.allowedTransitions())
                .containsExactlyElementsOf(item.status().transitions());
    }

    @Test
    void oneThatJoinsAPublishedPostmortemIsAddedLater() {
        ActionItem item = waiting();

        item.join(SamplePostmortemProjections.published(), LATER);

        assertThat(item.addedLater()).isTrue();
        assertThat(item.requiredForClosing()).isFalse();
    }

    @Test
    void whoMayNotSeeTheIncidentDoesNotSeeItsFollowUps() {
        assertThat(waiting().isVisibleTo(DANA)).isTrue();
        SuggestedFollowUp followUp = followUp("Title", null, null);
        assertThat(ActionItem.followUp(
                                13, SampleIncidentProjections.restrictedTo("user:dana"), followUp, followUp.creator())
                        .isVisibleTo(DANA))
                .isTrue();
        assertThat(ActionItem.followUp(
                                13, SampleIncidentProjections.restrictedTo("user:kim"), followUp, followUp.creator())
                        .isVisibleTo(DANA))
                .isFalse();
    }

    private static ActionItem waiting() {
        SuggestedFollowUp followUp = followUp("Alert on failed payments", "Per promotion", "https://example.com/7");
        return ActionItem.followUp(13, SampleIncidentProjections.open(), followUp, followUp.creator());
    }

    private static SuggestedFollowUp followUp(String title, @Nullable String description, @Nullable String link) {
        return new SuggestedFollowUp(ID, title, description, QA, "PagerDuty", link, CREATED);
    }
}
