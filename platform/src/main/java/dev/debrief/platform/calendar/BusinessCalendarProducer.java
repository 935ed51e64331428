package dev.debrief.platform.calendar;

import dev.debrief.platform.time.OrganisationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

@ApplicationScoped
class BusinessCalendarProducer {

    @Produces
    @Singleton
    BusinessCalendar calendar(OrganisationClock organisation, BusinessCalendarConfig config) {
        return new BusinessCalendar(
                organisation.zone(),
                config.workingDays(),
                config.opens(),
                config.closes(),
                config.holidays().orElse(Set.of()));
    }
}
