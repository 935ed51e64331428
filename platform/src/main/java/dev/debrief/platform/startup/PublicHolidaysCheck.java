package dev.debrief.platform.startup;

import dev.debrief.platform.calendar.PublicHolidayConfig;
import dev.debrief.platform.calendar.PublicHolidays;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses a region whose public holidays are not known: its days off would count as working days. */
@ApplicationScoped
class PublicHolidaysCheck implements ServiceCheck {

    private final PublicHolidayConfig config;

    PublicHolidaysCheck(PublicHolidayConfig config) {
        this.config = config;
    }

    @Override
    public void run() {
        config.region().ifPresent(PublicHolidays::of);
    }
}
