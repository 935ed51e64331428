package dev.debrief.notifications.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTypePatternTest {

    @ParameterizedTest
    @CsvSource({
        "dev.debrief.incident.resolved.v1, true",
        "dev.debrief.action-item.*, true",
        "dev.debrief.notification.*, true",
        "dev.debrief.notification.weekly-improvements.v1, true",
        "dev.debrief.notification.delivery-failed.v1, true",
        "dev.debrief.notification.weekly.improvements.v1, false",
        "dev.debrief.incident.exploded.v1, false",
        "dev.debrief.incident.resolved.v2, false",
        "dev.debrief.incident.re*, false",
        "dev.debrief.weather.*, false",
        "dev.debrief.*, false",
        "*, false",
        "dev.debrief.incident, false"
    })
    void isATypeOrAllOfAnAggregate(String pattern, boolean valid) {
        assertThat(new EventTypePattern(pattern).isValid()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "dev.debrief.incident.resolved.v1, dev.debrief.incident.resolved.v1, true",
        "dev.debrief.incident.resolved.v1, dev.debrief.incident.reopened.v1, false",
        "dev.debrief.incident.*, dev.debrief.incident.reopened.v1, true",
        "dev.debrief.incident.*, dev.debrief.postmortem.reopened.v1, false"
    })
    void matchesTypes(String pattern, String type, boolean matches) {
        assertThat(new EventTypePattern(pattern).matches(type)).isEqualTo(matches);
    }
}
