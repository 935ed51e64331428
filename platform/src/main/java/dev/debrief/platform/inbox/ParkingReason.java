package dev.debrief.platform.inbox;

import java.util.Arrays;
import java.util.Optional;

/** Why a record is parked. */
public enum ParkingReason {
    /** Headers or body cannot be read. */
    UNREADABLE("unreadable"),
    /** This version of the service cannot read the type. */
    UNKNOWN_TYPE("unknown-type"),
    /** An earlier event of the aggregate has not arrived; released automatically when it does. */
    SEQUENCE_GAP("sequence-gap"),
    /** An earlier event of the aggregate is parked; released automatically when that one is settled. */
    BEHIND_PARKED("behind-parked"),
    /** Applying the event failed. */
    NOT_APPLICABLE("not-applicable");

    private final String code;

    ParkingReason(String code) {
        this.code = code;
    }

    /** The name in the database and on the wire. */
    public String code() {
        return code;
    }

    /** Called by JAX-RS; an exception is answered as an invalid parameter. */
    public static ParkingReason fromString(String code) {
        return of(code).orElseThrow(IllegalArgumentException::new);
    }

    /** As in the query. */
    @Override
    public String toString() {
        return code;
    }

    public static Optional<ParkingReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }
}
