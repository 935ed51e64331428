package dev.debrief.platform.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Creates ids: UUIDv7, which grow with time and keep indexes dense. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
