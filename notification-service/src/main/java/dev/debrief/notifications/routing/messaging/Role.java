package dev.debrief.notifications.routing.messaging;

import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.routing.StoredRole;
import org.jspecify.annotations.Nullable;

/** Who is notified of an event without a subscription. */
enum Role {
    MENTIONED(Reason.MENTIONED, "who is mentioned"),
    ESCALATION_CONTACTS(Reason.ESCALATED_TO, "whom the escalation policy names"),
    REVIEWERS(Reason.REVIEWER, "the requested reviewers"),
    FACILITATOR(Reason.FACILITATOR, "the facilitator"),
    LAST_FACILITATOR(StoredRole.FACILITATOR, "the facilitator of the last meeting"),
    INVITEES(Reason.INVITEE, "the invitees"),
    FORMER_INVITEES(Reason.INVITEE, "who is no longer invited"),
    AUTHOR(StoredRole.AUTHOR, "the author"),
    OWNER(Reason.OWNER, "the owner"),
    FORMER_OWNER(Reason.OWNER, "the owner until now"),
    EXPECTED(Reason.PARTICIPANT, "the participants who should attend the review"),
    PARTICIPANTS(StoredRole.PARTICIPANTS, "the participants"),
    ACTION_ITEM_OWNERS(StoredRole.ACTION_ITEM_OWNERS, "the owners of its action items"),
    SERVICE_TEAMS(StoredRole.SERVICE_TEAMS, "the teams that run an affected service");

    private final Reason reason;
    private final @Nullable StoredRole stored;
    private final String words;

    /** Named by the event. */
    Role(Reason reason, String words) {
        this.reason = reason;
        this.stored = null;
        this.words = words;
    }

    /** Named by earlier events. */
    Role(StoredRole stored, String words) {
        this.reason = stored.reason();
        this.stored = stored;
        this.words = words;
    }

    Reason reason() {
        return reason;
    }

    /** Null if the event names them. */
    @Nullable StoredRole stored() {
        return stored;
    }

    /** For the documentation. */
    String words() {
        return words;
    }
}
