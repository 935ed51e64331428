package dev.debrief.incidents.ingress.mapping.state;

/** Why a group is part of an incident that another one opened. */
public enum JoinedAs {
    /** Rules group it with the one that opened the incident. */
    GROUP,
    /** The incident affects the same service; rules do not let the group open one. */
    SERVICE,
    /** The source opens too many incidents. */
    STORM
}
