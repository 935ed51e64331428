package dev.debrief.platform.inbox;

import org.jspecify.annotations.Nullable;

/** A record that retrying alone cannot fix; it is parked for this reason. */
public final class UnprocessableMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ParkingReason reason;

    UnprocessableMessageException(ParkingReason reason, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    public ParkingReason reason() {
        return reason;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
