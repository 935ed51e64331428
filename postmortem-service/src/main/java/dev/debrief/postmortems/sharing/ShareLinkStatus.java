package dev.debrief.postmortems.sharing;

/** Whether a share link can be read. */
public enum ShareLinkStatus {
    ACTIVE,
    EXPIRED,
    REVOKED,
    /** The postmortem became restricted, or another restricted incident was added. */
    RESTRICTED,
    /** A newer version was published. */
    SUPERSEDED
}
