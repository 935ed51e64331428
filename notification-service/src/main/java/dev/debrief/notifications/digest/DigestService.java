package dev.debrief.notifications.digest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.notifications.channel.ChannelRegistry;
import dev.debrief.notifications.delivery.DeliveryService;
import dev.debrief.notifications.delivery.DigestSource;
import dev.debrief.notifications.improvement.ImprovementService;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.ComposedEventTypes;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.Tone;
import dev.debrief.notifications.preference.PreferenceService;
import dev.debrief.notifications.preference.Preferences;
import dev.debrief.platform.timer.Timers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Collects notifications and sends them in digests. Each event is in exactly one digest of a recipient: entries are
 * collected without a digest, and a due digest takes all that have none yet.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DigestService implements DigestSource {

    /** Listed in one digest; the others are counted. */
    static final int MAX_ENTRIES = 100;

    private static final Audience NOBODY = new Audience(false, List.of());

    private final DigestRepository digests;
    private final DigestEntryRepository entries;
    private final ImprovementService improvements;
    private final DeliveryService deliveries;
    private final ChannelRegistry channels;
    private final PreferenceService preferences;
    private final ObjectMapper json;
    private final Timers timers;
    private final Clock clock;

    DigestService(
            DigestRepository digests,
            DigestEntryRepository entries,
            ImprovementService improvements,
            DeliveryService deliveries,
            ChannelRegistry channels,
            PreferenceService preferences,
            ObjectMapper json,
            Timers timers,
            Clock clock) {
        this.digests = digests;
        this.entries = entries;
        this.improvements = improvements;
        this.deliveries = deliveries;
        this.channels = channels;
        this.preferences = preferences;
        this.json = json;
        this.timers = timers;
        this.clock = clock;
    }

    /** Adds a notification to the next digest of each recipient and frequency; an event that is in one stays there. */
    public void collect(Collection<DigestRecipient> recipients, Notification notification) {
        if (!recipients.isEmpty()) {
            entries.add(recipients, notification);
        }
    }

    /**
     * Applies the current audience of a subject: others do not see its notifications in their digests, except endpoints
     * that receive restricted events when the digest is sent.
     */
    public void applyAudience(UUID subjectId, Audience audience) {
        entries.applyAudience(subjectId, audience);
    }

    /** Begins to look for due digests, on whichever replica. */
    @Transactional
    void start(@Observes StartupEvent event) {
        timers.arm(DigestTimer.KIND, DigestTimer.SUBJECT, clock.instant());
    }

    /**
     * Queues the digests that are due by now, at most this many, and drops muted ones. One that is due in quiet hours,
     * because it is late or the preferences have changed, waits for their end.
     *
     * @return how many
     */
    public int closeDue(Instant now, int limit) {
        List<Digest> due = entries.findDue(now, limit).stream()
                .map(recipient -> recipient.close(now))
                .toList();
        if (due.isEmpty()) {
            return 0;
        }
        digests.persist(due);
        digests.flush();
        entries.assign(due);
        Map<String, Preferences> preferred =
                preferences.of(due.stream().map(Digest::recipientId).toList());
        due.forEach(digest -> queue(digest, Objects.requireNonNull(preferred.get(digest.recipientId())), now));
        return due.size();
    }

    private void queue(Digest digest, Preferences preferred, Instant now) {
        Notification headline = headlineOf(digest);
        if (!preferred.mutes(headline, now)) {
            @Nullable Instant notBefore = preferred.quietUntil(now).orElse(null);
            deliveries.queueDigest(digest.recipient(notBefore), headline, digest.id());
        }
    }

    /** As {@link DigestSource#compose}; also composes the weekly summaries of improvements. */
    @Override
    @Transactional
    public Optional<Notification> compose(UUID digestId) {
        Digest digest = digests.findById(digestId);
        return digest == null ? improvements.compose(digestId) : compose(digest);
    }

    private Optional<Notification> compose(Digest digest) {
        boolean withRestricted = receivesRestricted(digest);
        List<DigestUpdate> updates = entries.findOf(digest.id(), withRestricted, MAX_ENTRIES).stream()
                .map(DigestEntry::update)
                .toList();
        if (updates.isEmpty()) {
            return Optional.empty();
        }
        DigestOverview overview =
                DigestOverview.of(digest.frequency(), updates, entries.countOf(digest.id(), withRestricted));
        return Optional.of(notification(digest, DigestText.of(overview), json.valueToTree(overview)));
    }

    private boolean receivesRestricted(Digest digest) {
        return channels.find(digest.channel())
                .filter(channel ->
                        !channel.entitled(Set.of(digest.recipientId()), NOBODY).isEmpty())
                .isPresent();
    }

    private Notification headlineOf(Digest digest) {
        String headline = DigestText.headline(digest.frequency());
        return notification(digest, new NotificationContent(Tone.UPDATE, headline, List.of()), json.createObjectNode());
    }

    /** Everybody who receives it may see it: what the recipient may not see is left out. */
    private static Notification notification(Digest digest, NotificationContent content, JsonNode event) {
        return new Notification(
                digest.id().toString(),
                ComposedEventTypes.DIGEST,
                digest.closedAt(),
                digest.id(),
                "",
                null,
                Audience.EVERYBODY,
                content,
                null,
                event,
                null);
    }

    /** Deletes digests that were sent before this time, with their entries; returns how many. */
    @Transactional
    public int deleteOld(Instant before, int limit) {
        return digests.deleteOld(before, limit);
    }
}
