package dev.debrief.postmortems.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.platform.problem.ProblemException;
import dev.debrief.postmortems.incident.IncidentProjectionFixtures;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.meeting.MeetingWindow;
import dev.debrief.postmortems.template.TemplateFixtures;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostmortemTest {

    private static final Instant NOW = Instant.parse("2024-11-19T10:00:00Z");
    private static final MeetingWindow WINDOW =
            new MeetingWindow(Instant.parse("2024-11-16T11:35:00Z"), Instant.parse("2024-11-18T11:35:00Z"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        DRAFT     | SUBMIT WAIVE
        IN_REVIEW | REQUEST_CHANGES APPROVE WAIVE
        APPROVED  | REQUEST_CHANGES PUBLISH
        PUBLISHED | REVISE
        WAIVED    | REINSTATE
        """)
    void takesTheStepsOfItsStatusAndRefusesTheOthers(PostmortemStatus status, String allowed) {
        List<String> expected = allowed.isEmpty() ? List.of() : List.of(allowed.split(" "));
        for (PostmortemTransition transition : PostmortemTransition.values()) {
            Postmortem postmortem = in(status);
            long revision = postmortem.revision();
            if (expected.contains(transition.name())) {
                postmortem.take(transition, NOW);
                assertThat(postmortem.status()).isEqualTo(transition.to());
                assertThat(postmortem.revision()).isEqualTo(revision + 1);
            } else {
                assertThatExceptionOfType(ProblemException.class)
                        .as("%s %s", status, transition)
                        .isThrownBy(() -> postmortem.take(transition, NOW))
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
            assertThat(postmortem.edit(new EditPostmortem("Other"))).isTrue();
        } else {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> postmortem.edit(new EditPostmortem("Other")))
                    .satisfies(
                            refusal -> assertThat(refusal.type()).isEqualTo(PostmortemProblem.POSTMORTEM_NOT_WRITABLE));
        }
    }

    @Test
    void followsItsIncidentAndSaysInWhat() {
        Postmortem draft = in(PostmortemStatus.DRAFT);
        MeetingWindow later = new MeetingWindow(WINDOW.from().plusSeconds(60), WINDOW.to());

        List<String> changed = draft.follow(coverage("Another title", Severity.LOW, "user:sam"), later, null);

        assertThat(changed).containsExactly("title", "severity", "visibility", "meetingWindow");
        assertThat(draft.revision()).isEqualTo(2);
        assertThat(draft.follow(coverage("Another title", Severity.LOW, "user:sam"), later, null))
                .isEmpty();
        assertThat(draft.revision()).isEqualTo(2);
    }

    @Test
    void onceItIsPublishedItFollowsOnlyInWhoMaySeeItAndHowBadItWas() {
        Postmortem published = in(PostmortemStatus.PUBLISHED);

        List<String> changed = published.follow(
                coverage("Another title", Severity.LOW, "user:sam"), new MeetingWindow(NOW, NOW), null);

        assertThat(changed).containsExactly("severity", "visibility");
        assertThat(published.title()).isEqualTo("Checkout fails");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-16T11:34:59Z, UPCOMING",
        "2024-11-16T11:35:00Z, OPEN",
        "2024-11-18T11:35:00Z, OPEN",
        "2024-11-18T11:35:01Z, CLOSED"
    })
    void theMeetingWindowIsOpenFromItsFirstToItsLastInstant(Instant now, MeetingWindow.State state) {
        assertThat(WINDOW.at(now)).isEqualTo(state);
    }

    private static Postmortem in(PostmortemStatus status) {
        Postmortem postmortem = new Postmortem(
                7, coverage("Checkout fails", Severity.HIGH), TemplateFixtures.standard(), WINDOW, null, "a rule", NOW);
        List<PostmortemTransition> way =
                List.of(PostmortemTransition.SUBMIT, PostmortemTransition.APPROVE, PostmortemTransition.PUBLISH);
        if (status == PostmortemStatus.WAIVED) {
            postmortem.take(PostmortemTransition.WAIVE, NOW);
        } else {
            way.subList(0, status.ordinal()).forEach(step -> postmortem.take(step, NOW));
        }
        return postmortem;
    }

    private static IncidentCoverage coverage(String title, Severity severity, String... audience) {
        return IncidentCoverage.of(List.of(IncidentProjectionFixtures.resolved(title, severity, audience)));
    }
}
