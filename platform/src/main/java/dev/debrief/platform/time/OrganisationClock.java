package dev.debrief.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days in the zone of the organisation. A due date is met until the end of that day. */
@ApplicationScoped
public class OrganisationClock {

    private final Clock clock;
    private final ZoneId zone;

    OrganisationClock(Clock clock, OrganisationConfig config) {
        this.clock = clock;
        this.zone = config.zone();
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The first instant after the day, which has 23 or 25 hours when daylight saving changes. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
