package dev.debrief.notifications.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.channel.RoutingContext;
import dev.debrief.notifications.digest.DigestRecipient;
import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.Invitation;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.SampleNotifications;
import dev.debrief.notifications.notification.Tone;
import dev.debrief.notifications.preference.DigestTime;
import dev.debrief.notifications.preference.PreferenceSettings;
import dev.debrief.notifications.preference.Preferences;
import dev.debrief.notifications.preference.QuietHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessagePlanTest {

    private static final Instant EVENING = Instant.parse("2024-11-18T21:00:00Z");
    private static final Instant MORNING = Instant.parse("2024-11-19T07:00:00Z");
    private static final Set<String> CHANNELS = Set.of("EMAIL", "SLACK");
    private static final String DANA = "user:dana";
    private static final String TEAM = "team:payments";

    private final Interests interests = new Interests();
    private final Map<String, Preferences> preferences = new HashMap<>();

    @Test
    void aMessageHasItsReasonAndItsTeam() {
        interests.add(DANA, Interest.direct(Reason.OWNER).through(TEAM));

        assertThat(plan().messages(false)).containsExactly(mail(DANA, Reason.OWNER, TEAM, null));
        assertThat(plan().feed()).containsExactly(Map.entry(DANA, Reason.OWNER));
    }

    @Test
    void quietHoursDelayAMessageUnlessItIsUrgent() {
        interests.add(DANA, Interest.direct(Reason.OWNER));
        preferences.put(DANA, quietAtNight());

        assertThat(plan().messages(false)).containsExactly(mail(DANA, Reason.OWNER, null, MORNING));
        assertThat(plan().messages(true)).containsExactly(mail(DANA, Reason.OWNER, null, null));
    }

    @Test
    void onlyTheChosenChannelsAreUsed() {
        interests.add(DANA, Interest.direct(Reason.OWNER));
        preferences.put(DANA, without("EMAIL"));

        assertThat(plan().messages(false)).isEmpty();
        assertThat(plan().feed()).as("the feed is no channel").containsOnlyKeys(DANA);
    }

    @Test
    void whoWantsADigestReceivesNoMessage() {
        interests.add(DANA, new Interest(Reason.SUBSCRIBED, Frequency.DAILY, null));
        preferences.put(DANA, quietAtNight());

        assertThat(plan().messages(false)).isEmpty();
        assertThat(plan().digests())
                .containsExactly(new DigestRecipient(
                        mail(DANA, Reason.SUBSCRIBED, null, null),
                        Frequency.DAILY,
                        Instant.parse("2024-11-19T09:00:00Z")));
        assertThat(plan().messagesToAll()).containsExactly(mail(DANA, Reason.SUBSCRIBED, null, MORNING));
    }

    @Test
    void anEndpointOfATeamIsUsedAsTheTeamPrefers() {
        UUID endpoint = UUID.randomUUID();
        interests.add(endpoint, Interest.direct(Reason.OWNER).through(TEAM));
        preferences.put(TEAM, quietAtNight());

        assertThat(plan().messages(false)).containsExactly(slack(endpoint, TEAM, MORNING));
        assertThat(plan().messages(true)).containsExactly(slack(endpoint, TEAM, null));

        preferences.put(TEAM, without("SLACK"));
        assertThat(plan().messages(true)).isEmpty();
    }

    @Test
    void theOwnSubscriptionOfAnEndpointDoesNotDependOnThePreferencesOfItsTeam() {
        UUID endpoint = UUID.randomUUID();
        interests.add(endpoint, new Interest(Reason.SUBSCRIBED, Frequency.INSTANT, null));
        interests.add(endpoint, Interest.direct(Reason.OWNER).through(TEAM));
        preferences.put(TEAM, without("SLACK"));

        assertThat(plan().messages(false)).containsExactly(slack(endpoint, null, null));
    }

    @Test
    void aChangeOfAMeetingDoesNotWait() {
        interests.add(DANA, Interest.direct(Reason.INVITEE));
        preferences.put(DANA, quietAtNight());

        assertThat(plan(meeting(0, MORNING.plusSeconds(1))).messages(false))
                .containsExactly(mail(DANA, Reason.INVITEE, null, MORNING));
        assertThat(plan(meeting(0, MORNING.minusSeconds(1))).messages(false))
                .as("it would arrive after the start")
                .containsExactly(mail(DANA, Reason.INVITEE, null, null));
        assertThat(plan(meeting(1, MORNING.plusSeconds(1))).messages(false))
                .as("it may have begun earlier before the change")
                .containsExactly(mail(DANA, Reason.INVITEE, null, null));
    }

    @Test
    void aSubscribedEndpointHasNoPreferences() {
        UUID endpoint = UUID.randomUUID();
        interests.add(endpoint, Interest.direct(Reason.OWNER));

        assertThat(plan().messages(false)).containsExactly(slack(endpoint, null, null));
    }

    private MessagePlan plan() {
        return plan(SampleNotifications.overdue());
    }

    private MessagePlan plan(Notification notification) {
        return new MessagePlan(interests, preferences, notification, EVENING, CHANNELS, MessagePlanTest::recipients);
    }

    private static Notification meeting(int sequence, Instant startsAt) {
        Invitation.Attendee facilitator = new Invitation.Attendee("user:lee", "Lee");
        Notification overdue = SampleNotifications.overdue();
        return new Notification(
                overdue.eventId(),
                overdue.eventType(),
                overdue.occurredAt(),
                overdue.subjectId(),
                overdue.subjectKey(),
                overdue.severity(),
                overdue.audience(),
                overdue.content(),
                overdue.link(),
                overdue.event(),
                new Invitation(
                        "PM-1-review",
                        sequence,
                        EVENING,
                        startsAt,
                        startsAt.plusSeconds(3600),
                        "Review of PM-1",
                        "",
                        null,
                        null,
                        false,
                        facilitator,
                        facilitator,
                        List.of(),
                        List.of()));
    }

    /** Everybody has an address, and all endpoints are of Slack. */
    private static List<Recipient> recipients(RoutingContext context) {
        return Stream.concat(
                        context.addresseesOn("EMAIL").stream()
                                .map(addressee -> Recipient.of("EMAIL", addressee, "EMAIL")),
                        context.endpoints().entrySet().stream()
                                .map(entry -> new Recipient(
                                        "SLACK", entry.getKey().toString(), "hook", "SLACK", entry.getValue(), null)))
                .toList();
    }

    private static Recipient mail(String handle, Reason reason, @Nullable String team, @Nullable Instant notBefore) {
        return new Recipient("EMAIL", handle, handle, "EMAIL", reason, team, notBefore);
    }

    private static Recipient slack(UUID endpoint, @Nullable String team, @Nullable Instant notBefore) {
        return new Recipient("SLACK", endpoint.toString(), "hook", "SLACK", Reason.OWNER, team, notBefore);
    }

    private static Preferences quietAtNight() {
        QuietHours night = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class));
        return new Preferences(
                new PreferenceSettings(null, Map.of(), List.of(night), List.of(), DigestTime.DEFAULT),
                ZoneId.of("UTC"));
    }

    private static Preferences without(String channel) {
        Set<String> others = Set.of(channel.equals("EMAIL") ? "SLACK" : "EMAIL");
        return new Preferences(
                new PreferenceSettings(null, Map.of(Tone.REMINDER, others), List.of(), List.of(), DigestTime.DEFAULT),
                ZoneId.of("UTC"));
    }
}
