package dev.debrief.notifications.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.notification.Invitation.Attendee;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvitationTest {

    private static final Attendee DANA = new Attendee("user:dana", "Dana");
    private static final Attendee LEE = new Attendee("user:lee", "Lee");
    private static final Attendee PAYMENTS = new Attendee("team:payments", "Payments");
    private static final Attendee SEARCH = new Attendee("team:search", "Search");

    @Test
    void whoTakesPartGetsTheMeetingAsItIs() {
        Invitation meeting = meeting(List.of(LEE, PAYMENTS), List.of());

        assertThat(meeting.forContact(DANA, Set.of())).contains(meeting);
        assertThat(meeting.forContact(LEE, Set.of("team:payments"))).contains(meeting);
        assertThat(meeting.forContact(PAYMENTS, Set.of())).contains(meeting);
    }

    @Test
    void aMemberOfAnInvitedTeamIsAnAttendee() {
        Invitation meeting = meeting(List.of(PAYMENTS), List.of());

        Invitation ofLee = meeting.forContact(LEE, Set.of("team:payments")).orElseThrow();

        assertThat(ofLee.invitees()).containsExactly(PAYMENTS, LEE);
        assertThat(ofLee.cancelled()).isFalse();
        assertThat(ofLee.uid()).isEqualTo(meeting.uid());
        assertThat(ofLee.sequence()).isEqualTo(meeting.sequence());
    }

    @Test
    void isCancelledForTheMembersOfATeamThatNoLongerTakesPart() {
        Invitation meeting = meeting(List.of(SEARCH), List.of(PAYMENTS));

        Invitation ofLee = meeting.forContact(LEE, Set.of("team:payments")).orElseThrow();

        assertThat(ofLee.cancelled()).isTrue();
        assertThat(ofLee.facilitator()).isEqualTo(LEE);
        assertThat(ofLee.invitees()).isEmpty();
        assertThat(meeting.forContact(LEE, Set.of("team:payments", "team:search")))
                .as("still invited as a member of another team")
                .hasValueSatisfying(still -> assertThat(still.cancelled()).isFalse());
    }

    @Test
    void othersHaveNoPlaceInIt() {
        Invitation meeting = meeting(List.of(PAYMENTS), List.of());

        assertThat(meeting.forContact(LEE, Set.of("team:search"))).isEmpty();
        assertThat(meeting.concerns("team:search")).isFalse();
        assertThat(meeting.concerns("team:payments")).isTrue();
    }

    private static Invitation meeting(List<Attendee> invitees, List<Attendee> removed) {
        Instant at = Instant.parse("2024-11-18T09:00:00Z");
        return new Invitation(
                "pm-7@debrief",
                1,
                at,
                at,
                at.plusSeconds(3600),
                "Review",
                "Led by Dana.",
                null,
                null,
                false,
                DANA,
                DANA,
                invitees,
                removed);
    }
}
