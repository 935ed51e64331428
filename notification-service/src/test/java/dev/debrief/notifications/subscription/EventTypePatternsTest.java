package dev.debrief.notifications.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypePatternsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.debrief.incident.resolved.v1",
                "dev.debrief.action-item.overdue.v1",
                "dev.debrief.incident.*",
                "dev.debrief.postmortem.*",
                "dev.debrief.action-item.*",
                "dev.debrief.notification.weekly-improvements.v1"
            })
    void acceptsTheTypesOfTheCatalogue(String pattern) {
        assertThat(EventTypePatterns.violation(pattern)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "dev.debrief.*",
                "dev.debrief.incident.re*",
                "dev.debrief.incident",
                "dev.debrief.incident.resolved.v2",
                "dev.debrief.weather.*",
                "dev.debrief.notification.*",
                "dev.debrief.notification.digest.v1",
                "dev.debrief.notification.delivery-failed.v1"
            })
    void rejectsOtherTypes(String pattern) {
        assertThat(EventTypePatterns.violation(pattern)).isPresent();
    }

    @Test
    void aTypeIsMatchedByItselfAndItsAggregate() {
        assertThat(EventTypePatterns.patternsFor("dev.debrief.action-item.overdue.v1"))
                .containsExactly("dev.debrief.action-item.overdue.v1", "dev.debrief.action-item.*");
    }
}
