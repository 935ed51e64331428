package dev.debrief.postmortems.meeting;

/** A warning about a meeting; none prevents it. */
public enum MeetingWarning {
    /** The window has no working hours left for a meeting of this length. */
    NO_SLOT_LEFT,
    /** The window is over, so that no time in it can be proposed. */
    WINDOW_CLOSED,
    OUTSIDE_WINDOW,
    OUTSIDE_WORKING_HOURS,
    /** Somebody who took part is not invited. */
    PEOPLE_MISSING,
    /** The facilitator took part in the response; an approver accepted it. */
    FACILITATOR_INVOLVED
}
