package dev.debrief.notifications.message;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.notifications.notification.ComposedEventTypes;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.subject.PostmortemPart;
import java.util.UUID;
import java.util.function.BiFunction;

/** Why somebody receives a message, as a sentence: what is true of this recipient. */
final class ReasonSentences {

    private static final String POSTMORTEM = "dev.debrief.postmortem.";
    private static final String ASSIGNED = "dev.debrief.action-item.assigned.";
    private static final String MEETING_CANCELLED = POSTMORTEM + "meeting-cancelled.";
    private static final String FOLLOW_UP_DUE = POSTMORTEM + "follow-up-review-due.";

    private static final String BY_DEFAULT =
            "your organisation subscribes everybody to such events; you can mute them in your preferences";

    private final Grounds grounds;
    private final Notification notification;
    private final BiFunction<UUID, String, PostmortemPart> parts;
    private final String key;

    private ReasonSentences(
            Grounds grounds, Notification notification, BiFunction<UUID, String, PostmortemPart> parts) {
        this.grounds = grounds;
        this.notification = notification;
        this.parts = parts;
        this.key = notification.subjectKey();
    }

    /** @param parts the part of a handle in a postmortem; asked only where the event does not say it */
    static String of(Grounds grounds, Notification notification, BiFunction<UUID, String, PostmortemPart> parts) {
        return "You receive this because " + new ReasonSentences(grounds, notification, parts).reason() + ".";
    }

    private String reason() {
        return switch (grounds.reason()) {
            case MENTIONED -> "a comment on " + key + " mentions " + who();
            case ESCALATED_TO -> key + " was escalated to " + who();
            case REVIEWER -> reviewer() + " is requested";
            case FACILITATOR -> facilitator() + " the review of " + key;
            case INVITEE -> invitee() + " invited to the review of " + key;
            case AUTHOR -> author();
            case OWNER -> owner();
            case PARTICIPANT -> participant();
            case RESPONSIBLE -> responsible();
            case SUBSCRIBED ->
                isAbout(ComposedEventTypes.ENDPOINT_TESTED) ? "somebody tested this endpoint" : subscriber();
            case DEFAULT -> isTeam() ? subscriber() : BY_DEFAULT;
        };
    }

    private String reviewer() {
        return isTeam() ? "the review of " + key + " by " + who() : "your review of " + key;
    }

    private String facilitator() {
        if (isAbout(MEETING_CANCELLED)) {
            return verb("were", "was") + " to facilitate";
        }
        return isAbout(FOLLOW_UP_DUE) ? who() + " facilitated" : verb("facilitate", "facilitates");
    }

    private String invitee() {
        if (isAbout(MEETING_CANCELLED)) {
            return verb("were", "was");
        }
        for (JsonNode removed : notification.event().path("removed")) {
            if (isHolder(removed)) {
                return verb("are", "is") + " no longer";
            }
        }
        return verb("are", "is");
    }

    private String author() {
        PostmortemPart part = part();
        boolean onlyReported = part.reported() && !part.submitted();
        return who() + (onlyReported ? " reported " + incident() : " submitted " + key);
    }

    private String owner() {
        return isAbout(ASSIGNED) && isHolder(notification.event().path("previousOwner"))
                ? who() + " owned " + key + " until now"
                : verb("own", "owns") + " " + key;
    }

    private String participant() {
        return isAbout(POSTMORTEM) ? who() + " took part in " + incident() : verb("take", "takes") + " part in " + key;
    }

    private String responsible() {
        PostmortemPart part = isAbout(POSTMORTEM) ? part() : PostmortemPart.NONE;
        String item = " an action item of " + key;
        if (!part.ownsActionItem()) {
            return verb("run", "runs") + " an affected service";
        }
        return part.runsService()
                ? verb("run", "runs") + " an affected service and " + (isTeam() ? "owns" : "own") + item
                : verb("own", "owns") + item;
    }

    private String subscriber() {
        return verb("are", "is") + " subscribed to such events";
    }

    private PostmortemPart part() {
        return parts.apply(notification.subjectId(), grounds.holder());
    }

    private String incident() {
        JsonNode postmortem = notification.event().path("postmortem");
        return postmortem.path("furtherIncidentIds").isEmpty()
                ? postmortem.path("incidentKey").asText("the incident of " + key)
                : "an incident of " + key;
    }

    private boolean isHolder(JsonNode person) {
        return grounds.holder().equals(person.path("handle").asText());
    }

    private boolean isAbout(String eventTypes) {
        return notification.eventType().startsWith(eventTypes);
    }

    private String verb(String ofYou, String ofTeam) {
        return who() + " " + (isTeam() ? ofTeam : ofYou);
    }

    private String who() {
        String team = grounds.team();
        return team == null ? "you" : team;
    }

    private boolean isTeam() {
        return grounds.team() != null;
    }
}
