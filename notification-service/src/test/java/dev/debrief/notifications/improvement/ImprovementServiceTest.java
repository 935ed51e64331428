package dev.debrief.notifications.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.delivery.DigestSource;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.ComposedEventTypes;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class ImprovementServiceTest {

    private static final Instant MONDAY = Instant.parse("2024-11-18T09:00:00Z");
    private static final Instant NEXT_MONDAY = Instant.parse("2024-11-25T09:00:00Z");
    private static final Instant IN_THE_WEEK = Instant.parse("2024-11-14T15:00:00Z");

    @Inject
    ImprovementService improvements;

    @Inject
    DigestSource digests;

    private final String name = RecipientFixtures.uniqueName("payments");
    private final String team = "team:" + name;
    private final ImprovementEvents item =
            ImprovementEvents.ofActionItem("AI-14").ownedBy(team, "Payments");

    @BeforeEach
    void begin() throws SQLException {
        try (Connection database = ServiceUnderTest.database();
                Statement statement = database.createStatement()) {
            statement.execute("DELETE FROM improvement_summary");
            statement.execute("DELETE FROM improvement");
            statement.execute("DELETE FROM subscription");
        }
        RecipientFixtures.contact(team, name + "@example.com");
    }

    @Test
    void aTeamReceivesWhatItImprovedWithoutSubscribing() {
        record(item.notification("completed", IN_THE_WEEK));

        Instant next = summarise(MONDAY.plusSeconds(60));

        assertThat(next).isEqualTo(NEXT_MONDAY);
        ApiResponse deliveries = RecipientFixtures.deliveriesTo(team);
        assertThat(deliveries.at("/items")).hasSize(1);
        assertThat(deliveries.text("/items/0/eventType")).isEqualTo(ComposedEventTypes.WEEKLY_IMPROVEMENTS);
        Notification summary = compose(deliveries.text("/items/0/eventId"));
        assertThat(summary.content().headline()).isEqualTo("What " + team + " improved since 11 November 2024");
        assertThat(summary.content().lines()).anyMatch(line -> line.contains("AI-14") && line.contains("Thank you"));
        assertThat(summary.event().at("/sections/0/items/0/link").asText()).isEqualTo("https://debrief.example/AI-14");
    }

    @Test
    void theFeedShowsCountsOnly() {
        record(item.notification("completed", IN_THE_WEEK));

        summarise(MONDAY);

        JsonNode feed = RecipientFixtures.feedOf("lee", name).at("/items");
        assertThat(feed).hasSize(1);
        assertThat(feed.at("/0").toString()).contains("1 action item is done.").doesNotContain("null handling");
    }

    @Test
    void subscribersReceiveWhatAllImproved() throws SQLException {
        String subscriber = "user:" + RecipientFixtures.uniqueName("dana");
        RecipientFixtures.contact(subscriber, RecipientFixtures.uniqueName("dana") + "@example.com");
        subscribe(subscriber);
        record(item.notification("completed", IN_THE_WEEK));
        record(ImprovementEvents.ofPostmortem("PM-7").notification("published", IN_THE_WEEK));

        summarise(MONDAY);

        ApiResponse deliveries = RecipientFixtures.deliveriesTo(subscriber);
        assertThat(deliveries.at("/items")).hasSize(1);
        assertThat(compose(deliveries.text("/items/0/eventId")).content().body())
                .contains("AI-14", "PM-7");
    }

    @Test
    void aWeekWithoutImprovementsSendsNothing() throws SQLException {
        String subscriber = "user:" + RecipientFixtures.uniqueName("dana");
        RecipientFixtures.contact(subscriber, RecipientFixtures.uniqueName("dana") + "@example.com");
        subscribe(subscriber);
        record(item.notification("overdue", IN_THE_WEEK));

        summarise(MONDAY);

        assertThat(RecipientFixtures.deliveriesTo(subscriber).at("/items")).isEmpty();
        assertThat(RecipientFixtures.deliveriesTo(team).at("/items")).isEmpty();
    }

    @Test
    void anImprovementIsInOneSummary() {
        record(item.notification("completed", IN_THE_WEEK));
        summarise(MONDAY);

        summarise(MONDAY.plus(Duration.ofHours(1)));
        summarise(NEXT_MONDAY);

        assertThat(RecipientFixtures.deliveriesTo(team).at("/items")).hasSize(1);
    }

    @Test
    void whatArrivesLateIsInTheNextSummary() throws SQLException {
        summarise(MONDAY);
        record(item.notification("completed", MONDAY.minusSeconds(1)));

        summarise(NEXT_MONDAY);

        assertThat(periods())
                .containsExactly(
                        "2024-11-11 to 2024-11-18 of all",
                        "2024-11-18 to 2024-11-25 of all",
                        "2024-11-18 to 2024-11-25 of " + team);
        assertThat(RecipientFixtures.deliveriesTo(team).at("/items")).hasSize(1);
    }

    @Test
    void thePastIsNotSummarised() {
        record(item.notification("completed", MONDAY.minus(Duration.ofDays(15))));

        summarise(MONDAY);

        assertThat(RecipientFixtures.deliveriesTo(team).at("/items")).isEmpty();
    }

    @Test
    void afterADowntimeOneSummaryCoversAllWeeks() throws SQLException {
        summarise(MONDAY);
        record(item.notification("completed", MONDAY.plus(Duration.ofDays(2))));
        record(ImprovementEvents.ofActionItem("AI-2")
                .ownedBy(team, "Payments")
                .notification("completed", MONDAY.plus(Duration.ofDays(16))));

        Instant next = summarise(MONDAY.plus(Duration.ofDays(22)));

        assertThat(next).isEqualTo(MONDAY.plus(Duration.ofDays(28)));
        assertThat(periods()).contains("2024-11-18 to 2024-12-09 of " + team).hasSize(3);
    }

    @Test
    void theMostAdvancedStateCounts() {
        record(item.notification("completed", IN_THE_WEEK));
        record(item.notification("verified", IN_THE_WEEK.plusSeconds(60)));

        summarise(MONDAY);

        assertThat(summaryOfTheTeam().content().lines())
                .anyMatch(line -> line.startsWith("1 action item had the intended effect"))
                .noneMatch(line -> line.contains("done"));
    }

    @Test
    void whatIsOpenAgainIsNoImprovement() {
        record(item.notification("completed", IN_THE_WEEK));
        record(item.notification("reopened", IN_THE_WEEK.plusSeconds(60)));
        ImprovementEvents other = ImprovementEvents.ofActionItem("AI-2").ownedBy(team, "Payments");
        record(other.notification("completed", IN_THE_WEEK));
        record(other.notification("found-ineffective", IN_THE_WEEK.plusSeconds(60)));

        summarise(MONDAY);

        assertThat(RecipientFixtures.deliveriesTo(team).at("/items")).isEmpty();
    }

    @Test
    void aCorrectionOfAPostmortemIsNoNewLesson() {
        ImprovementEvents postmortem = ImprovementEvents.ofPostmortem("PM-7");
        record(postmortem.notification("published", IN_THE_WEEK, event -> event.put("version", 2)), team);

        summarise(MONDAY);

        assertThat(RecipientFixtures.deliveriesTo(team).at("/items")).isEmpty();
    }

    @Test
    void restrictedSubjectsAreInNoSummary() {
        record(ImprovementEvents.ofActionItem("AI-2")
                .ownedBy(team, "Payments")
                .restrictedTo(team)
                .notification("completed", IN_THE_WEEK));

        summarise(MONDAY);

        assertThat(RecipientFixtures.deliveriesTo(team).at("/items")).isEmpty();
    }

    @Test
    void whatIsRestrictedAfterItWasQueuedIsNotSent() {
        record(item.notification("completed", IN_THE_WEEK));
        summarise(MONDAY);
        String summary = RecipientFixtures.deliveriesTo(team).text("/items/0/eventId");

        applyAudience(new Audience(false, List.of(team)));
        assertThat(digests.compose(UUID.fromString(summary))).isEmpty();

        applyAudience(Audience.EVERYBODY);
        assertThat(digests.compose(UUID.fromString(summary))).isPresent();
    }

    @Test
    void oldOnesAreDeleted() throws SQLException {
        record(item.notification("completed", IN_THE_WEEK));
        summarise(MONDAY);

        assertThat(improvements.deleteOld(MONDAY, 100)).isZero();
        assertThat(improvements.deleteOld(MONDAY.plusSeconds(1), 100)).isEqualTo(1);
        assertThat(periods()).isEmpty();
    }

    private Notification summaryOfTheTeam() {
        return compose(RecipientFixtures.deliveriesTo(team).text("/items/0/eventId"));
    }

    private Notification compose(String id) {
        return digests.compose(UUID.fromString(id)).orElseThrow();
    }

    private void record(Notification notification) {
        QuarkusTransaction.requiringNew().run(() -> improvements.record(notification));
    }

    private void record(Notification notification, String ofTeam) {
        QuarkusTransaction.requiringNew().run(() -> improvements.record(notification, Set.of(ofTeam)));
    }

    private void applyAudience(Audience audience) {
        QuarkusTransaction.requiringNew().run(() -> improvements.applyAudience(item.subjectId(), audience));
    }

    private Instant summarise(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> improvements.summarise(now));
    }

    private static void subscribe(String handle) throws SQLException {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement insert = database.prepareStatement("""
                        INSERT INTO subscription (id, contact_handle, event_types, minimum_severity, only_own, revision,
                            created_at, updated_at)
                        VALUES (gen_random_uuid(), ?, ARRAY[?], 'LOW', false, 1, now(), now())""")) {
            insert.setString(1, handle);
            insert.setString(2, ComposedEventTypes.WEEKLY_IMPROVEMENTS);
            insert.executeUpdate();
        }
    }

    private static List<String> periods() throws SQLException {
        try (Connection database = ServiceUnderTest.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT to_char(period_start AT TIME ZONE 'UTC', 'YYYY-MM-DD') || ' to '
                            || to_char(period_end AT TIME ZONE 'UTC', 'YYYY-MM-DD') || ' of ' || coalesce(team, 'all')
                        FROM improvement_summary ORDER BY period_end, team NULLS FIRST""")) {
            List<String> periods = new ArrayList<>();
            while (row.next()) {
                periods.add(row.getString(1));
            }
            return periods;
        }
    }
}
