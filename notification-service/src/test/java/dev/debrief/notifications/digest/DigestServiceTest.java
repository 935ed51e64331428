package dev.debrief.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.delivery.DigestSource;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.preference.DigestTime;
import dev.debrief.notifications.preference.Mute;
import dev.debrief.notifications.preference.PreferenceService;
import dev.debrief.notifications.preference.PreferenceSettings;
import dev.debrief.notifications.preference.QuietHours;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.time.BatchPurge;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class DigestServiceTest {

    private static final Instant NOON = Instant.parse("2024-11-15T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2024-11-15T18:00:00Z");

    @Inject
    DigestService digests;

    @Inject
    DigestSource source;

    @Inject
    PreferenceService preferences;

    @Inject
    Clock clock;

    private final String handle = DigestFixture.handle();
    private final UUID subject = UUID.randomUUID();

    @ParameterizedTest(name = "due {0}, at {1}: {2} digests")
    @CsvSource({
        "2024-11-15T18:00:00Z, 2024-11-15T17:59:59Z, 0",
        "2024-11-15T18:00:00Z, 2024-11-15T18:00:00Z, 1",
        "2024-11-15T18:00:00Z, 2024-11-17T18:00:00Z, 1",
        "2024-11-15T18:00:00.000001Z, 2024-11-15T18:00:00Z, 0"
    })
    void isSentWhenItIsDue(Instant dueAt, Instant now, int count) {
        collect(notification("AI-12 is done", NOON), DigestFixture.recipient(handle, Frequency.DAILY, dueAt));

        close(now);

        assertThat(DigestFixture.queued(handle)).hasSize(count);
    }

    @Test
    void containsWhatWasCollectedSinceTheLastOne() {
        collect(notification("AI-12 is in progress", NOON), daily(EVENING));
        collect(notification("AI-12 is blocked", NOON.plusSeconds(60)), daily(EVENING));
        close(EVENING);
        collect(notification("AI-12 is done", EVENING), daily(EVENING.plus(Duration.ofDays(1))));

        close(EVENING.plus(Duration.ofDays(1)));

        assertThat(contents())
                .containsExactly(
                        "Daily digest: 2 updates on AI-12: [AI-12 is blocked\nBefore that:\n– AI-12 is in progress]",
                        "Daily digest: 1 update on AI-12: [AI-12 is done]");
    }

    /** After somebody chose another time of the day. */
    @Test
    void takesWhatIsDueLaterAlong() {
        collect(notification("AI-12 is blocked", NOON), daily(EVENING.plus(Duration.ofDays(1))));
        collect(notification("AI-12 is done", NOON.plusSeconds(60)), daily(EVENING));

        close(EVENING);
        close(EVENING.plus(Duration.ofDays(1)));

        assertThat(contents()).hasSize(1).first().asString().contains("is done", "is blocked");
    }

    @Test
    void dailyAndWeeklyDigestsAreSeparate() {
        collect(
                notification("AI-12 is done", NOON),
                daily(EVENING),
                DigestFixture.recipient(handle, Frequency.WEEKLY, EVENING));

        close(EVENING);

        assertThat(contents())
                .containsExactlyInAnyOrder(
                        "Daily digest: 1 update on AI-12: [AI-12 is done]",
                        "Weekly digest: 1 update on AI-12: [AI-12 is done]");
    }

    @Test
    void anEventIsCollectedOnce() {
        Notification notification = notification("AI-12 is done", NOON);
        collect(notification, daily(EVENING));
        collect(notification, daily(EVENING));
        close(EVENING);
        collect(notification, daily(EVENING));

        close(EVENING.plusSeconds(60));

        assertThat(contents()).containsExactly("Daily digest: 1 update on AI-12: [AI-12 is done]");
    }

    @Test
    void listsAHundredEventsAndCountsTheOthers() {
        for (int i = 0; i < 103; i++) {
            collect(notification("AI-12 has state " + i, NOON.plusSeconds(i)), daily(EVENING));
        }

        close(EVENING);

        Notification digest = compose().orElseThrow();
        assertThat(digest.content().headline()).isEqualTo("Daily digest: 103 updates");
        assertThat(digest.content().lines()).hasSize(2).last().isEqualTo("And 3 older updates.");
        assertThat(digest.content().lines().get(0))
                .startsWith("AI-12 has state 102\n")
                .endsWith("\n– AI-12 has state 3");
        assertThat(digest.event().at("/subjects/0/updates")).hasSize(100);
        assertThat(digest.event().at("/more").asInt()).isEqualTo(3);
    }

    @Test
    void saysWhyItIsSent() {
        String other = DigestFixture.handle();
        collect(
                notification("AI-12 is done", NOON),
                DigestFixture.recipient(handle, Frequency.DAILY, EVENING, Reason.DEFAULT),
                DigestFixture.recipient(other, Frequency.DAILY, EVENING, Reason.DEFAULT));
        collect(
                notification("AI-12 is verified", NOON),
                DigestFixture.recipient(other, Frequency.DAILY, EVENING, Reason.SUBSCRIBED));

        close(EVENING);

        assertThat(reason(handle)).containsExactly("DEFAULT");
        assertThat(reason(other)).containsExactly("SUBSCRIBED");
    }

    @Test
    void whatIsRestrictedIsHiddenFromOthersEvenAfterItWasQueued() {
        String entitled = DigestFixture.handle();
        collect(
                notification("AI-12 is done", NOON),
                daily(EVENING),
                DigestFixture.recipient(entitled, Frequency.DAILY, EVENING));
        close(EVENING);

        applyAudience(new Audience(false, List.of(entitled)));

        assertThat(compose()).isEmpty();
        assertThat(source.compose(DigestFixture.queued(entitled).get(0))).isPresent();

        applyAudience(Audience.EVERYBODY);

        assertThat(compose()).isPresent();
    }

    /** Endpoints are in no audience. */
    @Test
    void anEndpointSeesWhatIsRestrictedAsLongAsItReceivesIt() {
        // Given
        ApiResponse endpoint = RecipientFixtures.endpoint("https://hooks.example.com/", true);
        String id = endpoint.text("/endpoint/id");
        Recipient recipient = new Recipient("WEBHOOK", id, "Hook", id, Reason.SUBSCRIBED, null);
        collect(notification("AI-12 is done", NOON), new DigestRecipient(recipient, Frequency.DAILY, EVENING));
        close(EVENING);
        UUID digest = DigestFixture.queued(id).get(0);

        // When
        applyAudience(new Audience(false, List.of("user:lee")));
        assertThat(source.compose(digest)).isPresent();
        ApiClient.as(Tokens.admin())
                .patch(endpoint.location(), endpoint.etag(), Map.of("receivesRestricted", false))
                .expect(200);

        // Then
        assertThat(source.compose(digest)).isEmpty();
        applyAudience(Audience.EVERYBODY);
        assertThat(source.compose(digest)).isPresent();
    }

    @Test
    void aLateOneWaitsForTheEndOfQuietHours() {
        // Given
        Instant night = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(24 + 23));
        QuietHours nights = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), EnumSet.allOf(DayOfWeek.class));
        prefer(List.of(nights), List.of());
        collect(notification("AI-12 is done", NOON), daily(EVENING));

        // When
        close(night);

        // Then
        assertThat(DigestFixture.column(
                        OffsetDateTime.class,
                        "SELECT next_at FROM job JOIN delivery USING (id) WHERE recipient = ?",
                        handle))
                .extracting(OffsetDateTime::toInstant)
                .containsExactly(night.plus(Duration.ofHours(8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.debrief.notification.digest.v1", "dev.debrief.notification.*"})
    void aMutedOneIsNotSent(String eventType) {
        prefer(List.of(), List.of(new Mute(eventType, null, null)));
        collect(notification("AI-12 is done", NOON), daily(EVENING));

        close(EVENING);
        prefer(List.of(), List.of());
        close(EVENING.plusSeconds(60));

        assertThat(DigestFixture.queued(handle)).isEmpty();
    }

    private void prefer(List<QuietHours> quietHours, List<Mute> mutes) {
        preferences.edit(
                handle,
                Precondition.any(),
                before -> new PreferenceSettings(ZoneOffset.UTC, Map.of(), quietHours, mutes, DigestTime.DEFAULT),
                new Actor(handle, "Dana", Set.of(handle), Set.of()));
    }

    @Test
    void othersInTheDigestStayVisible() {
        collect(notification("AI-12 is done", NOON), daily(EVENING));
        collect(DigestFixture.notification(UUID.randomUUID(), "AI-13 is done", NOON), daily(EVENING));
        applyAudience(new Audience(false, List.of()));

        close(EVENING);

        assertThat(contents()).containsExactly("Daily digest: 1 update on AI-12: [AI-13 is done]");
    }

    @Test
    void composesNothingWithoutADigest() {
        assertThat(source.compose(UUID.randomUUID())).isEmpty();
    }

    @Test
    void anInstantMessageIsNoDigest() {
        assertThatThrownBy(() -> DigestFixture.recipient(handle, Frequency.INSTANT, EVENING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fiveThousandRecipientsTakeLessThanTwoSeconds() {
        DigestRecipient[] recipients = Stream.generate(DigestFixture::handle)
                .limit(5000)
                .map(one -> DigestFixture.recipient(one, Frequency.WEEKLY, NOON.plus(Duration.ofDays(36500))))
                .toArray(DigestRecipient[]::new);
        Instant start = clock.instant();

        collect(notification("AI-12 is done", NOON), recipients);

        assertThat(Duration.between(start, clock.instant())).isLessThan(Duration.ofSeconds(2));
        assertThat(DigestFixture.column(
                        Long.class,
                        "SELECT count(*) FROM digest_entry WHERE subject_id = CAST(? AS uuid)",
                        subject.toString()))
                .containsExactly(5000L);
    }

    @Test
    void oldDigestsAreDeletedWithTheirEntries() {
        collect(notification("AI-12 is done", NOON), daily(EVENING));
        close(EVENING);

        new BatchPurge(clock, 500, Duration.ofMinutes(1)).run(rows -> digests.deleteOld(EVENING.plusSeconds(1), rows));

        assertThat(DigestFixture.column(UUID.class, "SELECT id FROM digest_entry WHERE recipient = ?", handle))
                .isEmpty();
        assertThat(compose()).isEmpty();
    }

    private DigestRecipient daily(Instant dueAt) {
        return DigestFixture.recipient(handle, Frequency.DAILY, dueAt);
    }

    private Notification notification(String headline, Instant at) {
        return DigestFixture.notification(subject, headline, at);
    }

    private void collect(Notification notification, DigestRecipient... recipients) {
        QuarkusTransaction.requiringNew().run(() -> digests.collect(Arrays.asList(recipients), notification));
    }

    private void applyAudience(Audience audience) {
        QuarkusTransaction.requiringNew().run(() -> digests.applyAudience(subject, audience));
    }

    private void close(Instant now) {
        int closed;
        do {
            closed = QuarkusTransaction.requiringNew().call(() -> digests.closeDue(now, 100));
        } while (closed == 100);
    }

    private Optional<Notification> compose() {
        return source.compose(DigestFixture.queued(handle).get(0));
    }

    private List<String> contents() {
        return DigestFixture.queued(handle).stream()
                .map(id -> source.compose(id).orElseThrow().content())
                .map(content -> content.headline() + ": " + content.lines())
                .toList();
    }

    private static List<String> reason(String recipient) {
        return DigestFixture.column(String.class, "SELECT reason FROM digest WHERE recipient = ?", recipient);
    }
}
