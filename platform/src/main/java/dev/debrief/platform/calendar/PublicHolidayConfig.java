package dev.debrief.platform.calendar;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Whose public holidays are days off, besides the days that are listed. */
@ConfigMapping(prefix = "debrief.calendar.holidays")
public interface PublicHolidayConfig {

    /** See {@link PublicHolidays#of} for the syntax. Empty: none. */
    Optional<String> region();
}
