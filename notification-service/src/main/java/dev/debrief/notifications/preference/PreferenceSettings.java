package dev.debrief.notifications.preference;

import dev.debrief.notifications.notification.Tone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The preferences that can be edited. Stored as JSON, so a newer version may add components but never remove one.
 *
 * @param zone of quiet hours and digests; null for the zone of the organisation
 * @param channels keys of the chosen channels by tone; all channels for a tone that is absent
 */
public record PreferenceSettings(
        @Nullable ZoneId zone,
        Map<Tone, Set<String>> channels,
        List<QuietHours> quietHours,
        List<Mute> mutes,
        DigestTime digest) {

    public static final PreferenceSettings DEFAULT =
            new PreferenceSettings(null, Map.of(), List.of(), List.of(), DigestTime.DEFAULT);

    public PreferenceSettings {
        Map<Tone, Set<String>> chosen = new EnumMap<>(Tone.class);
        channels.forEach((tone, keys) -> chosen.put(tone, Collections.unmodifiableSortedSet(new TreeSet<>(keys))));
        channels = Collections.unmodifiableMap(chosen);
        quietHours = List.copyOf(quietHours);
        mutes = List.copyOf(mutes);
    }

    PreferenceSettings withoutMutesOver(Instant now) {
        List<Mute> current = mutes.stream().filter(mute -> !mute.isOver(now)).toList();
        return new PreferenceSettings(zone, channels, quietHours, current, digest);
    }

    Preferences in(ZoneId organisation) {
        return new Preferences(this, zone == null ? organisation : zone);
    }
}
