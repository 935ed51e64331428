package dev.debrief.notifications.routing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.Severity;
import dev.debrief.contracts.Visibility;
import dev.debrief.contracts.postmortem.MeetingScheduled;
import dev.debrief.contracts.postmortem.MeetingWindowMissed;
import dev.debrief.contracts.postmortem.value.Meeting;
import dev.debrief.contracts.postmortem.value.MeetingWindow;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import dev.debrief.contracts.postmortem.value.PostmortemStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeetingMessageRendererTest {

    private static final Instant MONDAY = Instant.parse("2024-11-18T09:00:00Z");
    private static final Person PRIYA = new Person("user:priya", "Priya");
    private static final Person SAM = new Person("user:sam", "Sam");

    private final MeetingMessageRenderer renderer = new MeetingMessageRenderer(new MessageFormatter(ZoneOffset.UTC));

    @Test
    void notifiesTheInvitedAndTheFacilitator() {
        assertThat(renderer.render(scheduledAt(MONDAY.minusSeconds(60))).directRecipients())
                .containsExactlyInAnyOrder("user:priya", "user:sam");
    }

    @Test
    void notifiesNobodyOfAMeetingInThePast() {
        assertThat(renderer.render(scheduledAt(MONDAY.plusSeconds(60))).directRecipients())
                .isEmpty();
    }

    @Test
    void notifiesNobodyDirectlyOfAWindow() {
        assertThat(renderer.render(new MeetingWindowMissed(postmortem(), MONDAY))
                        .directRecipients())
                .isEmpty();
    }

    private static MeetingScheduled scheduledAt(Instant at) {
        Meeting meeting = new Meeting(
                "pm-7@debrief", 0, MONDAY, MONDAY.plusSeconds(3600), PRIYA, List.of(SAM), null, null, null, null);
        return new MeetingScheduled(postmortem(), meeting, SAM, at);
    }

    static PostmortemSnapshot postmortem() {
        return new PostmortemSnapshot(
                UUID.randomUUID(),
                "PM-7",
                "Checkout fails",
                UUID.randomUUID(),
                "INC-42",
                Severity.HIGH,
                PostmortemStatus.DRAFT,
                Visibility.OPEN,
                List.of(),
                new MeetingWindow(MONDAY.minusSeconds(86_400), MONDAY),
                null,
                null,
                null);
    }
}
