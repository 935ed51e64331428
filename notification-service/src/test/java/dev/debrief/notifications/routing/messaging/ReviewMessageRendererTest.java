package dev.debrief.notifications.routing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.PostmortemSubmitted;
import dev.debrief.contracts.postmortem.ReviewApproved;
import dev.debrief.contracts.postmortem.ReviewRequested;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewMessageRendererTest {

    private static final Instant AT = Instant.parse("2024-11-19T09:00:00Z");
    private static final Person PRIYA = new Person("user:priya", "Priya");
    private static final Person PAYMENTS = new Person("team:payments", "Payments");

    @Test
    void asksThoseWhoAreNamed() {
        ReviewRequested requested =
                new ReviewRequested(MeetingMessageRendererTest.postmortem(), List.of(PRIYA, PAYMENTS), PRIYA, AT);

        assertThat(ReviewMessageRenderer.addressed(requested)).containsExactlyInAnyOrder("user:priya", "team:payments");
        assertThat(new ReviewMessageRenderer(new MessageFormatter(ZoneOffset.UTC))
                        .tell("PM-7", requested)
                        .wording()
                        .lines()
                        .toString())
                .contains("Priya asks Priya, Payments");
    }

    @Test
    void addressesNobodyWhoIsNotAsked() {
        assertThat(ReviewMessageRenderer.addressed(
                        new PostmortemSubmitted(MeetingMessageRendererTest.postmortem(), PRIYA, AT)))
                .isEmpty();
    }

    @Test
    void saysWhoIsStillAsked() {
        assertThat(told(List.of(PAYMENTS))).contains("Clear.", "Still asked: Payments.");
        assertThat(told(List.of())).contains("Everybody who was asked agrees.");
    }

    private static String told(List<Person> outstanding) {
        ReviewApproved approved =
                new ReviewApproved(MeetingMessageRendererTest.postmortem(), "Clear.", outstanding, PRIYA, AT);
        return new ReviewMessageRenderer(new MessageFormatter(ZoneOffset.UTC))
                .tell("PM-7", approved)
                .wording()
                .lines()
                .toString();
    }
}
