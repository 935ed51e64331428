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

    private final ReviewMessageRenderer renderer = new ReviewMessageRenderer(new MessageFormatter(ZoneOffset.UTC));

    @Test
    void notifiesTheRequestedReviewers() {
        RenderedMessage message = renderer.render(
                new ReviewRequested(MeetingMessageRendererTest.postmortem(), List.of(PRIYA, PAYMENTS), PRIYA, AT));

        assertThat(message.directRecipients()).containsExactlyInAnyOrder("user:priya", "team:payments");
        assertThat(message.content().body()).contains("Priya asks Priya, Payments");
    }

    @Test
    void notifiesNobodyDirectlyOfASubmission() {
        RenderedMessage message =
                renderer.render(new PostmortemSubmitted(MeetingMessageRendererTest.postmortem(), PRIYA, AT));

        assertThat(message.directRecipients()).isEmpty();
    }

    @Test
    void namesOutstandingReviews() {
        assertThat(approvalLines(List.of(PAYMENTS))).containsExactly("Clear.", "Outstanding reviews: Payments.");
        assertThat(approvalLines(List.of())).containsExactly("Clear.", "All requested reviews are complete.");
    }

    private List<String> approvalLines(List<Person> outstanding) {
        return renderer.render(
                        new ReviewApproved(MeetingMessageRendererTest.postmortem(), "Clear.", outstanding, PRIYA, AT))
                .content()
                .lines();
    }
}
