package dev.debrief.platform.calendar;

import dev.debrief.platform.time.OrganisationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

@ApplicationScoped
class BusinessCalendarProducer {

    @Produces
    @Singleton
    BusinessCalendar calendar(
            OrganisationClock organisation, BusinessCalendarConfig config, PublicHolidayConfig publicHolidays) {
        return new BusinessCalendar(
                organisation.zone(),
                config.workingDays(),
                config.opens(),
                config.closes(),
                config.holidays().orElse(Set.of()),
                publicHolidays.region().map(BusinessCalendarProducer::of).orElse(day -> false));
    }

    private static Predicate<LocalDate> of(String region) {
        return PublicHolidays.of(region)::contains;
    }
}
