package dev.debrief.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * The only clock. It ticks in microseconds, as PostgreSQL stores them, so that a stored instant equals the original.
 */
@ApplicationScoped
class ClockProducer {

    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
