package dev.debrief.platform.testkit.receiver;

/** How a receiver of the zoo behaves. */
public enum Receiver {
    HEALTHY,
    /** 503 to every request. */
    SERVER_ERROR,
    /** 503 to the first request of each message, then 204. */
    UNSTABLE,
    /** 429 with Retry-After to the first request of each message, then 204. */
    TOO_MANY_REQUESTS,
    /** 204, but after the timeout of the sender. */
    SLOW,
    /** Accepts the request and says nothing. */
    HANGING,
    /** 200, and a byte of the body at a time. */
    SLOW_BODY,
    /** 200, and a body that does not end. */
    ENDLESS_BODY,
    /** Resets the connection. */
    RESET,
    /** Speaks no TLS on an https URL. */
    BAD_TLS,
    /** 302 to a healthy receiver. */
    REDIRECT,
    /** 410. */
    GONE
}
