package dev.debrief.notifications.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.notification.SampleNotifications;
import dev.debrief.notifications.notification.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionTest {

    @ParameterizedTest
    @CsvSource({"CRITICAL, HIGH, true", "HIGH, HIGH, true", "MEDIUM, HIGH, false", "LOW, LOW, true", ", CRITICAL, true"
    })
    void matchesSeveritiesFromTheMinimumAndUnknownOnes(Severity severity, Severity minimum, boolean wanted) {
        assertThat(subscription(minimum, false).matches(SampleNotifications.withSeverity(severity), Set.of()))
                .isEqualTo(wanted);
    }

    @Test
    void onlyOwnMatchesSubjectsTheContactTakesPartIn() {
        Subscription own = subscription(Severity.LOW, true);

        assertThat(own.matches(SampleNotifications.overdue(), Set.of("user:dana", "user:lee")))
                .isTrue();
        assertThat(own.matches(SampleNotifications.overdue(), Set.of("user:lee")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.debrief.incident.resolved.v1",
                "dev.debrief.action-item.overdue.v1",
                "dev.debrief.incident.*",
                "dev.debrief.postmortem.*",
                "dev.debrief.action-item.*"
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

    private static Subscription subscription(Severity minimum, boolean onlyOwn) {
        return new Subscription(
                new Subscriber("user:dana", null),
                new SubscriptionCriteria(List.of("dev.debrief.action-item.*"), minimum, onlyOwn),
                Instant.EPOCH);
    }
}
