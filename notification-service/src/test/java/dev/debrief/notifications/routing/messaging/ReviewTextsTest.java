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

class ReviewTextsTest {

    private static final Instant AT = Instant.parse("2024-11-19T09:00:00Z");
    private static final Person PRIYA = new Person("user:priya", "Priya");
    private static final Person PAYMENTS = new Person("team:payments", "Payments");

    @Test
    void asksThoseWhoAreNamed() {
        ReviewRequested requested =
                new ReviewRequested(MeetingTextsTest.postmortem(), List.of(PRIYA, PAYMENTS), PRIYA, AT);

        assertThat(ReviewTexts.addressed(requested)).containsExactlyInAnyOrder("user:priya", "team:payments");
        assertThat(new ReviewTexts(new Phrases(ZoneOffset.UTC))
                        .tell("PM-7", requested)
                        .wording()
                        .lines()
                        .toString())
                .contains("Priya asks Priya, Payments");
    }

    @Test
    void addressesNobodyWhoIsNotAsked() {
        assertThat(ReviewTexts.addressed(new PostmortemSubmitted(MeetingTextsTest.postmortem(), PRIYA, AT)))
                .isEmpty();
    }

    @Test
    void saysWhoIsStillAsked() {
        assertThat(told(List.of(PAYMENTS))).contains("Clear.", "Still asked: Payments.");
        assertThat(told(List.of())).contains("Everybody who was asked agrees.");
    }

    private static String told(List<Person> outstanding) {
        ReviewApproved approved = new ReviewApproved(MeetingTextsTest.postmortem(), "Clear.", outstanding, PRIYA, AT);
        return new ReviewTexts(new Phrases(ZoneOffset.UTC))
                .tell("PM-7", approved)
                .wording()
                .lines()
                .toString();
    }
}
