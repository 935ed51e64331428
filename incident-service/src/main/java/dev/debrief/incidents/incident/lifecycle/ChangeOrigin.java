package dev.debrief.incidents.incident.lifecycle;

/** Who changes an incident. */
public enum ChangeOrigin {
    /** A person, or a program that acts like one. */
    CALLER,
    /** A source. It adds timeline entries of its own, so that its changes cause no automatic ones. */
    SOURCE
}
