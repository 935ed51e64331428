package dev.debrief.postmortems.postmortem.window;

/** Whether a meeting window is still ahead, open or over. */
public enum MeetingWindowState {
    UPCOMING,
    OPEN,
    CLOSED
}
