package dev.debrief.notifications.message;

import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import org.jspecify.annotations.Nullable;

/** Why somebody receives a message, as a sentence. */
final class ReasonSentences {

    private static final String POSTMORTEM = "dev.debrief.postmortem.";
    private static final String ASSIGNED = "dev.debrief.action-item.assigned.";

    private ReasonSentences() {}

    /** @param team the team through which a person is addressed; null if they are addressed themselves */
    static String of(Reason reason, @Nullable String team, Notification notification) {
        return "You receive this because "
                + (team == null ? ownReason(reason, notification) : teamReason(reason, team, notification))
                + ".";
    }

    private static String ownReason(Reason reason, Notification notification) {
        String key = notification.subjectKey();
        return switch (reason) {
            case MENTIONED -> "a comment on " + key + " mentions you";
            case ESCALATED_TO -> key + " was escalated to you";
            case REVIEWER -> "your review of " + key + " is requested";
            case FACILITATOR -> "you facilitate the review of " + key;
            case INVITEE -> "you are, or were, invited to the review of " + key;
            case AUTHOR -> "you submitted " + key + " or reported its incident";
            case OWNER -> "you own " + key + (isAssignment(notification) ? " or owned it until now" : "");
            case PARTICIPANT -> "you take part in " + withIncident(notification);
            case RESPONSIBLE -> "you run an affected service" + orOwnAnItem("own", notification);
            case SUBSCRIBED -> "you are subscribed to such events";
            case DEFAULT ->
                "your organisation subscribes everybody to such events; you can mute them in your preferences";
        };
    }

    private static String teamReason(Reason reason, String team, Notification notification) {
        String key = notification.subjectKey();
        return switch (reason) {
            case MENTIONED -> "a comment on " + key + " mentions " + team;
            case ESCALATED_TO -> key + " was escalated to " + team;
            case REVIEWER -> "the review of " + key + " by " + team + " is requested";
            case FACILITATOR -> team + " facilitates the review of " + key;
            case INVITEE -> team + " is, or was, invited to the review of " + key;
            case AUTHOR -> team + " submitted " + key + " or reported its incident";
            case OWNER -> team + " owns " + key + (isAssignment(notification) ? " or owned it until now" : "");
            case PARTICIPANT -> team + " takes part in " + withIncident(notification);
            case RESPONSIBLE -> team + " runs an affected service" + orOwnAnItem("owns", notification);
            case SUBSCRIBED, DEFAULT -> team + " is subscribed to such events";
        };
    }

    private static String orOwnAnItem(String own, Notification notification) {
        return isPostmortem(notification) ? " or " + own + " an action item of " + notification.subjectKey() : "";
    }

    private static boolean isPostmortem(Notification notification) {
        return notification.eventType().startsWith(POSTMORTEM);
    }

    private static boolean isAssignment(Notification notification) {
        return notification.eventType().startsWith(ASSIGNED);
    }

    private static String withIncident(Notification notification) {
        return notification.subjectKey() + (isPostmortem(notification) ? " or in its incident" : "");
    }
}
