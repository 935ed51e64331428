package dev.debrief.postmortems.actionitem;

/** The intervals of a response, in their order. */
public enum ResponseInterval {
    DETECT,
    ACKNOWLEDGE,
    MITIGATE,
    RESOLVE,
    /** One that this version does not know. */
    UNKNOWN
}
