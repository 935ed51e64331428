package dev.debrief.platform.signature;

/** Whether a message comes from somebody who has the secret. */
public enum VerificationResult {
    VALID,
    /** The headers that authenticate are missing, repeated or unreadable: respond with 400. */
    MALFORMED,
    /** Another secret, a changed message or an unknown version of the scheme: respond with 403. */
    MISMATCH,
    /** Signed too long ago, or in the future: respond with 403. */
    EXPIRED
}
