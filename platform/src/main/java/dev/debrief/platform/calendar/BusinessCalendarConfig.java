package dev.debrief.platform.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/** Working days and holidays of the organisation that runs this installation. */
@ConfigMapping(prefix = "debrief.organisation")
interface BusinessCalendarConfig {

    @WithDefault("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY")
    Set<DayOfWeek> workingDays();

    /** When working hours begin. */
    @WithDefault("09:00")
    LocalTime opens();

    /** When working hours end. */
    @WithDefault("17:00")
    LocalTime closes();

    /** Holidays, besides the public ones: {@code 2024-12-25,2025-01-01}. */
    Optional<Set<LocalDate>> holidays();
}
