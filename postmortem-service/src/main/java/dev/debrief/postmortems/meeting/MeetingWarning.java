package dev.debrief.postmortems.meeting;

/** What is worth a second look; none of it keeps anybody from meeting. */
public enum MeetingWarning {
    /** No working hours of the window are left for a meeting of this length. */
    NO_SLOT_LEFT,
    OUTSIDE_WINDOW,
    OUTSIDE_WORKING_HOURS,
    /** Somebody who took part is not asked to come. */
    PEOPLE_MISSING,
    /** The facilitator took part in the response; an approver agreed to it. */
    FACILITATOR_INVOLVED
}
