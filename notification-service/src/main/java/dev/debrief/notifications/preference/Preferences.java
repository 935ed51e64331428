package dev.debrief.notifications.preference;

import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The preferences of a person or a team; immutable and without access to the database.
 *
 * @param zone of quiet hours and digests: their own, or that of the organisation
 */
public record Preferences(PreferenceSettings settings, ZoneId zone) {

    /** The defaults of an organisation in UTC. */
    public static final Preferences DEFAULT = PreferenceSettings.DEFAULT.in(ZoneId.of("UTC"));

    /** Adjoining quiet hours end by then, even if a change of the clocks leaves no time between them. */
    private static final Duration LONGEST_QUIET = Duration.ofDays(7);

    private static final int DAYS_PER_WEEK = 7;

    /** Whether the handle is not notified of this at all, neither by a message nor in the feed. */
    public boolean mutes(Notification notification, Instant now) {
        return settings.mutes().stream().anyMatch(mute -> mute.includes(notification, now));
    }

    /** The keys of the channels for notifications of this tone; all channels unless some were chosen. */
    public Set<String> channelsFor(Tone tone, Set<String> allChannels) {
        Set<String> chosen = new HashSet<>(settings.channels().getOrDefault(tone, allChannels));
        chosen.retainAll(allChannels);
        return Set.copyOf(chosen);
    }

    /** When the quiet hours that it is now end; empty outside of quiet hours. */
    public Optional<Instant> quietUntil(Instant now) {
        Instant limit = now.plus(LONGEST_QUIET);
        Instant end = now;
        Optional<Instant> next = quietEndAt(now);
        while (next.isPresent() && end.isBefore(limit)) {
            end = next.get();
            next = quietEndAt(end);
        }
        return end.equals(now) ? Optional.empty() : Optional.of(end);
    }

    /**
     * When the digest that now collects is sent, in the zone of the handle: at the end of quiet hours if it would be
     * sent in them. Not for {@link Frequency#INSTANT}.
     */
    public Instant nextDigest(Frequency frequency, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        // A digest that was due up to a week ago may still wait for the end of quiet hours.
        return today.minusDays(DAYS_PER_WEEK)
                .datesUntil(today.plusDays(DAYS_PER_WEEK + 1))
                .filter(day -> settings.digest().isOn(day, frequency))
                .map(day -> WallClock.first(day, settings.digest().at(), zone))
                .map(due -> quietUntil(due).orElse(due))
                .filter(due -> due.isAfter(now))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Instant> quietEndAt(Instant time) {
        return settings.quietHours().stream()
                .flatMap(period -> period.endAt(time, zone).stream())
                .max(Comparator.naturalOrder());
    }
}
