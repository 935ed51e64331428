package dev.debrief.postmortems.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.IncidentProjectionFixtures;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.postmortem.window.MeetingWindow;
import dev.debrief.postmortems.postmortem.window.MeetingWindowState;
import dev.debrief.postmortems.template.TemplateFixtures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostmortemTest {

    private static final Instant NOW = Instant.parse("2024-11-19T10:00:00Z");
    private static final MeetingWindow WINDOW =
            new MeetingWindow(Instant.parse("2024-11-16T11:35:00Z"), Instant.parse("2024-11-18T11:35:00Z"));

    private static final Actor ACTOR = Actor.system("test");
    private static final Map<PostmortemTransition, Class<? extends PostmortemDomainEvent>> EVENTS = Map.of(
            PostmortemTransition.SUBMIT, PostmortemDomainEvent.Submitted.class,
            PostmortemTransition.REQUEST_CHANGES, PostmortemDomainEvent.ChangesRequested.class,
            PostmortemTransition.APPROVE, PostmortemDomainEvent.Approved.class,
            PostmortemTransition.PUBLISH, PostmortemDomainEvent.Published.class,
            PostmortemTransition.REVISE, PostmortemDomainEvent.Reopened.class,
            PostmortemTransition.WAIVE, PostmortemDomainEvent.Waived.class,
            PostmortemTransition.REINSTATE, PostmortemDomainEvent.Reinstated.class);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        DRAFT     | SUBMIT WAIVE
        IN_REVIEW | REQUEST_CHANGES APPROVE WAIVE
        APPROVED  | REQUEST_CHANGES PUBLISH
        PUBLISHED | REVISE
        CLOSED    | REVISE
        WAIVED    | REINSTATE
        """)
    void appliesTheTransitionsOfItsStatusAndRefusesTheOthers(PostmortemStatus status, String allowed) {
        List<String> expected = allowed.isEmpty() ? List.of() : List.of(allowed.split(" "));
        for (PostmortemTransition transition : PostmortemTransition.values()) {
            Postmortem postmortem = in(status);
            long revision = postmortem.revision();
            if (expected.contains(transition.name())) {
                PostmortemDomainEvent event = postmortem.apply(change(transition));
                assertThat(event).isInstanceOf(EVENTS.get(transition));
                assertThat(postmortem.status()).isEqualTo(transition.to());
                assertThat(postmortem.revision()).isEqualTo(revision + 1);
            } else {
                assertThatExceptionOfType(ProblemException.class)
                        .as("%s %s", status, transition)
                        .isThrownBy(() -> postmortem.apply(change(transition)))
                        .satisfies(refusal -> assertThat(refusal.extensions().get("allowedTransitions"))
                                .asString()
                                .isEqualTo(expected.toString()));
                assertThat(postmortem.status()).isEqualTo(status);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, true", "IN_REVIEW, true", "APPROVED, false", "PUBLISHED, false"})
    void isWrittenUntilItIsApproved(PostmortemStatus status, boolean writable) {
        Postmortem postmortem = in(status);
        if (writable) {
            assertThat(postmortem.rename("Other")).contains(new PostmortemDomainEvent.Updated(List.of("title")));
            assertThat(postmortem.rename("Other")).isEmpty();
        } else {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> postmortem.rename("Other"))
                    .satisfies(
                            refusal -> assertThat(refusal.type()).isEqualTo(PostmortemProblem.POSTMORTEM_NOT_WRITABLE));
        }
    }

    @Test
    void takesOverChangesOfItsIncidentAndNamesThem() {
        Postmortem draft = in(PostmortemStatus.DRAFT);
        MeetingWindow later = new MeetingWindow(WINDOW.from().plusSeconds(60), WINDOW.to());

        List<String> changed =
                changedFields(draft.applyCoverage(coverage("Another title", Severity.LOW, "user:sam"), later, null));

        assertThat(changed).containsExactly("title", "severity", "visibility", "meetingWindow");
        assertThat(draft.revision()).isEqualTo(2);
        assertThat(draft.applyCoverage(coverage("Another title", Severity.LOW, "user:sam"), later, null))
                .isEmpty();
        assertThat(draft.revision()).isEqualTo(2);
    }

    @Test
    void takesOverOnlySeverityAndVisibilityOncePublished() {
        Postmortem published = in(PostmortemStatus.PUBLISHED);

        List<String> changed = changedFields(published.applyCoverage(
                coverage("Another title", Severity.LOW, "user:sam"), new MeetingWindow(NOW, NOW), null));

        assertThat(changed).containsExactly("severity", "visibility");
        assertThat(published.title()).isEqualTo("Checkout fails");
    }

    @Test
    void closesWithoutANextFollowUpReviewAndSchedulesOneOtherwise() {
        Postmortem postmortem = in(PostmortemStatus.PUBLISHED);
        FollowUpOutcome again = new FollowUpOutcome(NOW, "Not yet.", LocalDate.parse("2025-01-13"), List.of());
        FollowUpOutcome last = new FollowUpOutcome(NOW, "Done.", null, List.of(new AcceptedAction("AI-7", "Enough")));

        assertThat(postmortem.holdFollowUp(again, ACTOR, NOW))
                .containsExactly(
                        new PostmortemDomainEvent.FollowUpReviewHeld(again, ACTOR, NOW),
                        new PostmortemDomainEvent.FollowUpReviewScheduled(LocalDate.parse("2025-01-13")));
        assertThat(postmortem.holdFollowUp(last, ACTOR, NOW))
                .containsExactly(
                        new PostmortemDomainEvent.FollowUpReviewHeld(last, ACTOR, NOW),
                        new PostmortemDomainEvent.Closed(ACTOR, NOW, List.of("AI-7")));
        assertThat(postmortem.status()).isEqualTo(PostmortemStatus.CLOSED);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> postmortem.scheduleFollowUp(LocalDate.parse("2025-01-13")));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-16T11:34:59Z, UPCOMING",
        "2024-11-16T11:35:00Z, OPEN",
        "2024-11-18T11:35:00Z, OPEN",
        "2024-11-18T11:35:01Z, CLOSED"
    })
    void theMeetingWindowIsOpenFromItsFirstToItsLastInstant(Instant now, MeetingWindowState state) {
        assertThat(WINDOW.stateAt(now)).isEqualTo(state);
    }

    private static Postmortem in(PostmortemStatus status) {
        Postmortem postmortem = new Postmortem(
                7,
                new NewPostmortem(
                        coverage("Checkout fails", Severity.HIGH),
                        TemplateFixtures.standard(),
                        WINDOW,
                        null,
                        "a rule",
                        NOW));
        List<PostmortemTransition> way =
                List.of(PostmortemTransition.SUBMIT, PostmortemTransition.APPROVE, PostmortemTransition.PUBLISH);
        if (status == PostmortemStatus.WAIVED) {
            postmortem.apply(change(PostmortemTransition.WAIVE));
        } else if (status == PostmortemStatus.CLOSED) {
            way.forEach(transition -> postmortem.apply(change(transition)));
            postmortem.holdFollowUp(new FollowUpOutcome(NOW, "Done.", null, List.of()), ACTOR, NOW);
        } else {
            way.subList(0, status.ordinal()).forEach(transition -> postmortem.apply(change(transition)));
        }
        return postmortem;
    }

    private static StatusChange change(PostmortemTransition transition) {
        return new StatusChange(transition, ACTOR, NOW, "Because.", null);
    }

    private static List<String> changedFields(Optional<PostmortemDomainEvent.Updated> update) {
        return update.orElseThrow().changedFields();
    }

    private static IncidentCoverage coverage(String title, Severity severity, String... audience) {
        return IncidentCoverage.of(List.of(IncidentProjectionFixtures.resolved(title, severity, audience)));
    }
}
