package dev.debrief.notifications.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.SampleNotifications;
import dev.debrief.notifications.notification.Severity;
import dev.debrief.notifications.subject.SubjectAttributes;
import dev.debrief.platform.testkit.DebriefTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which subscriptions include the notification of an overdue action item. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class SubscriptionMatchTest {

    private static final List<String> OVERDUE = List.of("dev.debrief.action-item.overdue.v1");
    private static final SubjectAttributes CHECKOUT = new SubjectAttributes(
            Set.of("checkout", "payment processing"),
            Set.of("team:payments"),
            Set.of("discount-stacking", "testing"),
            "team:qa",
            "user:priya",
            null);

    @Inject
    SubscriptionService subscriptions;

    private final String handle = "user:" + RecipientFixtures.uniqueName("dana");

    @ParameterizedTest
    @CsvSource({"CRITICAL, HIGH, true", "HIGH, HIGH, true", "MEDIUM, HIGH, false", "LOW, LOW, true", ", CRITICAL, true"
    })
    void matchesSeveritiesFromTheMinimumAndUnknownOnes(@Nullable Severity severity, Severity minimum, boolean wanted) {
        subscribe(Map.of("minimumSeverity", minimum));

        assertThat(match(severity, CHECKOUT, Set.of()).isPresent()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "services, Checkout, true",
        "services, PAYMENT PROCESSING, true",
        "services, search, false",
        "teams, team:payments, true",
        "teams, team:qa, true",
        "teams, team:search, false",
        "labels, Testing, true",
        "labels, latency, false",
        "owners, team:qa, true",
        "owners, team:payments, false",
        "owners, user:priya, false"
    })
    void matchesTheAttributesOfTheSubject(String criterion, String value, boolean wanted) {
        subscribe(Map.of(criterion, List.of("team:another", value)));

        assertThat(match(Severity.HIGH, CHECKOUT, Set.of()).isPresent()).isEqualTo(wanted);
    }

    @Test
    void allCriteriaMustMatch() {
        subscribe(Map.of("services", List.of("checkout"), "labels", List.of("latency")));

        assertThat(match(Severity.HIGH, CHECKOUT, Set.of())).isEmpty();
    }

    @Test
    void aCriterionExcludesSubjectsOfWhichNothingIsStored() {
        subscribe(Map.of("services", List.of("checkout")));

        assertThat(match(Severity.HIGH, SubjectAttributes.NONE, Set.of())).isEmpty();
    }

    @Test
    void onlyOwnMatchesSubjectsTheContactTakesPartIn() {
        subscribe(Map.of("onlyOwn", true));

        assertThat(match(Severity.HIGH, CHECKOUT, Set.of("user:lee"))).isEmpty();
        assertThat(match(Severity.HIGH, CHECKOUT, Set.of("user:lee", handle))).isPresent();
    }

    @Test
    void theFrequencyIsThatOfTheSubscription() {
        subscribe(Map.of("frequency", "WEEKLY"));

        assertThat(match(Severity.HIGH, CHECKOUT, Set.of()).map(SubscriptionMatch::frequency))
                .contains(Frequency.WEEKLY);
    }

    private void subscribe(Map<String, ?> criteria) {
        Map<String, Object> body = new HashMap<>(criteria);
        body.put("contact", handle);
        body.put("eventTypes", OVERDUE);
        RecipientFixtures.subscribe(body);
    }

    private Optional<SubscriptionMatch> match(
            @Nullable Severity severity, SubjectAttributes attributes, Set<String> participants) {
        return subscriptions.match(SampleNotifications.withSeverity(severity), attributes, participants).stream()
                .filter(match -> handle.equals(match.contact()))
                .findFirst();
    }
}
