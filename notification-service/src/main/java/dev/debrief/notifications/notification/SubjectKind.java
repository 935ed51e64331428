package dev.debrief.notifications.notification;

/** What a notification can be about. */
public enum SubjectKind {
    INCIDENT,
    POSTMORTEM,
    ACTION_ITEM
}
