package dev.debrief.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

@ApplicationScoped
class BusinessCalendarProducer {

    @Produces
    @Singleton
    BusinessCalendar calendar(OrganisationConfig config) {
        return new BusinessCalendar(
                config.zone(),
                config.workingDays(),
                config.opens(),
                config.closes(),
                config.holidays().orElse(Set.of()));
    }
}
