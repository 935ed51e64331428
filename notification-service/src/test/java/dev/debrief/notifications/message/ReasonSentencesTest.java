package dev.debrief.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.notifications.message.template.BuiltInTemplate;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.SampleNotifications;
import dev.debrief.notifications.notification.Tone;
import dev.debrief.notifications.subject.PostmortemPart;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonSentencesTest {

    private static final String DANA = "user:dana";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MENTIONED    | action-item.commented           | user:dana        | a comment on AI-12 mentions you
            ESCALATED_TO | action-item.escalated           | user:dana        | AI-12 was escalated to you
            REVIEWER     | postmortem.review-requested     | user:dana        | your review of PM-7 is requested
            FACILITATOR  | postmortem.meeting-scheduled    | user:priya       | you facilitate the review of PM-7
            FACILITATOR  | postmortem.meeting-cancelled    | user:priya       | you were to facilitate the review of PM-7
            FACILITATOR  | postmortem.follow-up-review-due | user:priya       | you facilitated the review of PM-7
            INVITEE      | postmortem.meeting-scheduled    | user:dana        | you are invited to the review of PM-7
            INVITEE      | postmortem.meeting-rescheduled  | user:dana        | you are invited to the review of PM-7
            INVITEE      | postmortem.meeting-rescheduled  | user:lee         | you are no longer invited to the review of PM-7
            INVITEE      | postmortem.meeting-cancelled    | user:dana        | you were invited to the review of PM-7
            OWNER        | action-item.overdue             | team:qa          | you own AI-12
            OWNER        | action-item.assigned            | team:qa          | you own AI-12
            OWNER        | action-item.assigned            | team:engineering | you owned AI-12 until now
            PARTICIPANT  | postmortem.published            | user:dana        | you took part in INC-42
            RESPONSIBLE  | action-item.completed           | team:payments    | you run an affected service
            SUBSCRIBED   | incident.resolved               | user:dana        | you are subscribed to such events
            """)
    void saysWhy(Reason reason, String event, String recipient, String words) {
        assertThat(sentence(new Grounds(reason, recipient, null), about(event), PostmortemPart.NONE))
                .isEqualTo("You receive this because " + words + ".");
    }

    @Test
    void aDefaultCanBeMuted() {
        assertThat(sentence(new Grounds(Reason.DEFAULT, DANA, null), about("incident.resolved"), PostmortemPart.NONE))
                .isEqualTo("You receive this because your organisation subscribes everybody to such events;"
                        + " you can mute them in your preferences.");
    }

    @ParameterizedTest
    @CsvSource({
        "true,  false, you submitted PM-7",
        "true,  true,  you submitted PM-7",
        "false, true,  you reported INC-42",
        "false, false, you submitted PM-7"
    })
    void anAuthorSubmittedOrReported(boolean submitted, boolean reported, String words) {
        PostmortemPart part = new PostmortemPart(submitted, reported, false, false);

        assertThat(sentence(new Grounds(Reason.AUTHOR, DANA, null), about("postmortem.overdue"), part))
                .isEqualTo("You receive this because " + words + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "true,  false, team:qa runs an affected service",
        "false, true,  team:qa owns an action item of PM-7",
        "true,  true,  team:qa runs an affected service and owns an action item of PM-7"
    })
    void aTeamRunsAServiceOrOwnsAnItem(boolean runsService, boolean ownsActionItem, String words) {
        PostmortemPart part = new PostmortemPart(false, false, runsService, ownsActionItem);

        assertThat(sentence(new Grounds(Reason.RESPONSIBLE, DANA, "team:qa"), about("postmortem.closed"), part))
                .isEqualTo("You receive this because " + words + ".");
    }

    @Test
    void ofSeveralIncidentsItNamesNone() {
        Notification published = about(
                "postmortem.published",
                event -> ((ObjectNode) event.get("postmortem"))
                        .putArray("furtherIncidentIds")
                        .add(UUID.randomUUID().toString()));

        assertThat(sentence(new Grounds(Reason.PARTICIPANT, DANA, null), published, PostmortemPart.NONE))
                .isEqualTo("You receive this because you took part in an incident of PM-7.");
    }

    @Test
    void theTeamOfAMemberIsTheOwnerOrWasUntilNow() {
        Notification assigned = about("action-item.assigned");

        assertThat(sentence(new Grounds(Reason.OWNER, DANA, "team:qa"), assigned, PostmortemPart.NONE))
                .isEqualTo("You receive this because team:qa owns AI-12.");
        assertThat(sentence(new Grounds(Reason.OWNER, DANA, "team:engineering"), assigned, PostmortemPart.NONE))
                .isEqualTo("You receive this because team:engineering owned AI-12 until now.");
    }

    @Test
    void anEndpointOwnsNothingItself() {
        String endpoint = UUID.randomUUID().toString();

        assertThat(sentence(
                        new Grounds(Reason.OWNER, endpoint, null), SampleNotifications.overdue(), PostmortemPart.NONE))
                .isEqualTo("You receive this because you are subscribed to such events.");
        assertThat(sentence(
                        new Grounds(Reason.OWNER, endpoint, "team:qa"),
                        SampleNotifications.overdue(),
                        PostmortemPart.NONE))
                .isEqualTo("You receive this because team:qa owns AI-12.");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void namesTheTeam(Reason reason) {
        assertThat(sentence(
                        new Grounds(reason, DANA, "team:payments"), SampleNotifications.overdue(), PostmortemPart.NONE))
                .startsWith("You receive this because ")
                .contains("team:payments")
                .endsWith(".")
                .doesNotContain(" you ");
    }

    private static String sentence(Grounds grounds, Notification notification, PostmortemPart part) {
        return ReasonSentences.of(grounds, notification, (id, handle) -> part);
    }

    private static Notification about(String event) {
        return about(event, body -> {});
    }

    private static Notification about(String event, Consumer<ObjectNode> change) {
        BuiltInTemplate template =
                Objects.requireNonNull(BuiltInTemplate.all().get("dev.debrief." + event + ".v1"), event);
        ObjectNode body = (ObjectNode) template.sampleEvent();
        change.accept(body);
        return new Notification(
                UUID.randomUUID().toString(),
                template.eventType(),
                Instant.parse("2024-11-23T00:00:00Z"),
                UUID.randomUUID(),
                body.findValue("key").asText(),
                null,
                Audience.EVERYBODY,
                new NotificationContent(Tone.UPDATE, "Headline", List.of()),
                null,
                body,
                null);
    }
}
