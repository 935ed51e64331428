package dev.debrief.notifications.routing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.DomainEvent;
import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.action.ActionItemAssigned;
import dev.debrief.contracts.action.ActionItemCompleted;
import dev.debrief.contracts.action.ActionItemDropped;
import dev.debrief.contracts.action.ActionItemProposed;
import dev.debrief.contracts.action.ActionItemUpdated;
import dev.debrief.contracts.incident.IncidentReported;
import dev.debrief.contracts.incident.IncidentUpdated;
import dev.debrief.contracts.postmortem.MeetingRescheduled;
import dev.debrief.contracts.postmortem.MeetingScheduled;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoutingRulesTest {

    @Test
    void everyEventHasOneRule() {
        List<Class<? extends DomainEvent>> events = EventTypes.all().stream()
                .filter(type -> EventTypes.aggregateOf(type) != Aggregate.NOTIFICATION)
                .toList();

        assertThat(RoutingRules.all()).extracting(rule -> (Object) rule.type()).containsExactlyElementsOf(events);
    }

    /** Event, tone, whom the event names, who else, who is left out, and whether it is sent in quiet hours. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            incident.reported           | UPDATE   | - | - | -          | IF_CRITICAL
            incident.updated            | UPDATE   | - | - | -          | NORMAL
            incident.status-changed     | UPDATE   | - | - | -          | NORMAL
            incident.resolved           | SUCCESS  | - | - | -          | NORMAL
            incident.reopened           | UPDATE   | - | - | -          | IF_CRITICAL
            incident.cancelled          | UPDATE   | - | - | -          | NORMAL
            incident.impact-assessed    | UPDATE   | - | - | -          | NORMAL
            incident.participants-changed | UPDATE | - | - | -          | NORMAL
            incident.evidence-attached  | UPDATE   | - | - | -          | NORMAL
            incident.evidence-removed   | UPDATE   | - | - | -          | NORMAL
            incident.timeline-entry-recorded | UPDATE | - | - | -       | NORMAL
            incident.timeline-entry-revised | UPDATE | - | - | -        | NORMAL
            incident.timeline-entry-removed | UPDATE | - | - | -        | NORMAL
            incident.timeline-entries-added | UPDATE | - | - | -        | NORMAL
            incident.timeline-entries-withdrawn | UPDATE | - | - | -    | NORMAL
            incident.follow-up-suggested | UPDATE  | - | - | -          | NORMAL
            incident.merged             | UPDATE   | - | - | -          | NORMAL
            incident.unmerged           | UPDATE   | - | - | -          | NORMAL
            postmortem.drafted          | UPDATE   | PARTICIPANT team:customer-support, PARTICIPANT user:dana, PARTICIPANT user:lee | - | - | NORMAL
            postmortem.updated          | UPDATE   | - | - | -          | NORMAL
            postmortem.waived           | UPDATE   | - | - | user:priya | NORMAL
            postmortem.reinstated       | UPDATE   | - | - | user:dana  | NORMAL
            postmortem.meeting-scheduled | UPDATE  | FACILITATOR user:priya, INVITEE user:dana, INVITEE user:sam | - | - | NORMAL
            postmortem.meeting-rescheduled | UPDATE | FACILITATOR user:priya, INVITEE user:dana, INVITEE user:lee, INVITEE user:sam | - | - | NORMAL
            postmortem.meeting-cancelled | UPDATE  | FACILITATOR user:priya, INVITEE user:dana, INVITEE user:sam | - | - | NORMAL
            postmortem.meeting-held     | SUCCESS  | - | - | user:priya | NORMAL
            postmortem.meeting-window-closing | REMINDER | - | AUTHOR, PARTICIPANTS | - | NORMAL
            postmortem.meeting-window-missed | REMINDER | - | AUTHOR, PARTICIPANTS | - | NORMAL
            postmortem.follow-up-review-scheduled | UPDATE | - | - | -  | NORMAL
            postmortem.submitted        | REMINDER | - | - | user:dana  | NORMAL
            postmortem.review-requested | REMINDER | REVIEWER role:approver, REVIEWER user:priya | - | user:dana | NORMAL
            postmortem.review-approved  | UPDATE   | - | AUTHOR | user:priya | NORMAL
            postmortem.changes-requested | REMINDER | - | AUTHOR | user:priya | NORMAL
            postmortem.approved         | SUCCESS  | - | AUTHOR | user:priya | NORMAL
            postmortem.overdue          | REMINDER | - | AUTHOR | -     | NORMAL
            postmortem.published        | SUCCESS  | - | AUTHOR, PARTICIPANTS | - | NORMAL
            postmortem.publication-succeeded | UPDATE | - | - | -       | NORMAL
            postmortem.publication-failed | UPDATE | - | AUTHOR | -     | NORMAL
            postmortem.reopened         | UPDATE   | - | AUTHOR | user:priya | NORMAL
            postmortem.follow-up-review-due | REMINDER | - | AUTHOR, FACILITATOR | - | NORMAL
            postmortem.follow-up-review-held | UPDATE | - | - | user:priya | NORMAL
            postmortem.closed           | SUCCESS  | - | ACTION_ITEM_OWNERS, AUTHOR, PARTICIPANTS, SERVICE_TEAMS | - | NORMAL
            postmortem.commented        | UPDATE   | MENTIONED user:priya | - | user:dana | NORMAL
            action-item.proposed        | UPDATE   | - | - | user:dana  | NORMAL
            action-item.committed       | UPDATE   | - | - | user:dana  | NORMAL
            action-item.updated         | UPDATE   | - | - | user:lee   | NORMAL
            action-item.assigned        | UPDATE   | OWNER team:engineering, OWNER team:qa | - | user:dana | NORMAL
            action-item.rescheduled     | UPDATE   | OWNER team:devops | - | user:sam | NORMAL
            action-item.started         | UPDATE   | - | - | user:sam   | NORMAL
            action-item.blocked         | REMINDER | OWNER team:devops | - | user:sam | NORMAL
            action-item.completed       | SUCCESS  | OWNER team:engineering-leads | SERVICE_TEAMS | - | NORMAL
            action-item.verified        | SUCCESS  | OWNER team:engineering-leads | SERVICE_TEAMS | - | NORMAL
            action-item.found-ineffective | UPDATE | OWNER team:engineering | - | user:lee | NORMAL
            action-item.dropped         | UPDATE   | OWNER team:senior-engineers | - | user:priya | NORMAL
            action-item.recurred        | UPDATE   | - | - | system:action-tracker-service | NORMAL
            action-item.reopened        | UPDATE   | OWNER team:engineering | - | user:lee | NORMAL
            action-item.due-soon        | REMINDER | OWNER team:qa | - | - | NORMAL
            action-item.overdue         | REMINDER | OWNER team:qa | - | - | NORMAL
            action-item.escalated       | REMINDER | ESCALATED_TO team:engineering-leads, ESCALATED_TO user:priya | - | - | ALWAYS
            action-item.verification-due | REMINDER | OWNER team:engineering-leads | - | - | NORMAL
            action-item.commented       | UPDATE   | MENTIONED user:priya | - | user:dana | NORMAL
            """)
    void recipients(
            String event,
            String tone,
            @Nullable String direct,
            @Nullable String roles,
            @Nullable String actor,
            String urgency) {
        Decision decision = RoutingRules.decide(GoldenSamples.of("dev.debrief." + event + ".v1"));

        assertThat(decision.tone()).hasToString(tone);
        assertThat(words(decision.direct())).isEqualTo(Objects.requireNonNullElse(direct, ""));
        assertThat(decision.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")))
                .isEqualTo(Objects.requireNonNullElse(roles, ""));
        assertThat(decision.actor()).isEqualTo(actor);
        assertThat(decision.urgency()).hasToString(urgency);
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void onlyACriticalIncidentIsUrgent(Severity severity) {
        Urgency urgency =
                RoutingRules.decide(GoldenSamples.of(IncidentReported.class)).urgency();

        assertThat(urgency.isUrgent(severity)).isEqualTo(severity == Severity.CRITICAL);
        assertThat(urgency.isUrgent(null)).isFalse();
    }

    @Test
    void theTimeIsThatOfTheEvent() {
        assertThat(RoutingRules.decide(GoldenSamples.of(ActionItemDropped.class))
                        .at())
                .isEqualTo(Instant.parse("2024-12-01T10:32:18.902Z"));
        assertThat(RoutingRules.decide(GoldenSamples.of(IncidentUpdated.class)).at())
                .as("the time of the envelope")
                .isNull();
    }

    @Test
    void nobodyIsInvitedToAMeetingInThePast() {
        Decision decision = RoutingRules.decide(
                GoldenSamples.of(MeetingScheduled.class, body -> body.put("at", "2024-11-18T09:00:01Z")));

        assertThat(decision.direct()).isEmpty();
    }

    @Test
    void notifiesNobodyWhoWasRemovedFromAMeetingInThePast() {
        Decision decision = RoutingRules.decide(GoldenSamples.of(
                MeetingRescheduled.class, body -> body.put("previousStartsAt", "2024-11-15T14:02:07Z")));

        assertThat(decision.direct()).doesNotContainKey("user:lee").containsKey("user:sam");
    }

    @Test
    void theFacilitatorIsNotOnlyInvited() {
        Decision decision = RoutingRules.decide(
                GoldenSamples.of(MeetingScheduled.class, body -> handle(body, "/meeting/facilitator", "user:sam")));

        assertThat(decision.direct()).containsEntry("user:sam", Reason.FACILITATOR);
    }

    @Test
    void anInvitationIsForCalendars() {
        assertThat(RoutingRules.decide(GoldenSamples.of(MeetingScheduled.class)).invitation())
                .isNotNull();
        assertThat(RoutingRules.decide(GoldenSamples.of(ActionItemDropped.class))
                        .invitation())
                .isNull();
    }

    @Test
    void notifiesATeamOfWhatOneOfItsMembersDidInItsName() {
        Decision decision = RoutingRules.decide(
                GoldenSamples.of(ActionItemUpdated.class, body -> handle(body, "/by", "team:engineering")));

        assertThat(decision.actor()).isNull();
    }

    @Test
    void theFirstOwnerFollowsNobody() {
        Decision decision =
                RoutingRules.decide(GoldenSamples.of(ActionItemAssigned.class, body -> body.remove("previousOwner")));

        assertThat(decision.direct()).containsOnlyKeys("team:qa");
    }

    /** It is followed by the event of the assignment. */
    @Test
    void doesNotNotifyTheOwnerOfTheProposal() {
        Decision decision = RoutingRules.decide(GoldenSamples.of(
                ActionItemProposed.class, body -> person((ObjectNode) body.get("actionItem"), "owner", "user:lee")));

        assertThat(decision.direct()).isEmpty();
    }

    @Test
    void anActionItemWithoutOwnerConcernsNobodyDirectly() {
        Decision decision = RoutingRules.decide(GoldenSamples.of(
                ActionItemCompleted.class, body -> ((ObjectNode) body.get("actionItem")).remove("owner")));

        assertThat(decision.direct()).isEmpty();
    }

    private static String words(Map<String, Reason> direct) {
        return direct.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static void person(ObjectNode parent, String member, String handle) {
        parent.putObject(member).put("handle", handle).put("displayName", handle);
    }

    private static void handle(ObjectNode body, String pointer, String handle) {
        ((ObjectNode) body.at(pointer)).put("handle", handle);
    }
}
