package dev.debrief.postmortems.sharing;

/** Why a share link ended before its time. */
enum EndReason {
    REVOKED,
    /** The postmortem became restricted, or another restricted incident was added. */
    RESTRICTED,
    /** A newer version was published. */
    SUPERSEDED
}
