package dev.debrief.platform.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;

/** Creates ids: UUIDv7, which grow with time and keep indexes dense. */
public final class Ids {

    private static final long MAX_MILLIS = (1L << 48) - 1;

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** A bound for ids in the database: those made before this millisecond are lower, all others are not. */
    public static UUID lowerBound(Instant time) {
        long millis = Math.max(0, Math.min(time.toEpochMilli(), MAX_MILLIS));
        return new UUID(millis << 16, 0);
    }

    /** When an id was made, in milliseconds. */
    public static Instant timeOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
