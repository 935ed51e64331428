package dev.debrief.postmortems.incident.duration;

/** The phase at the end of a duration. */
public enum DurationName {
    FIRST_SIGNAL,
    DETECTION,
    ACKNOWLEDGEMENT,
    IDENTIFICATION,
    MITIGATION,
    RESOLUTION
}
