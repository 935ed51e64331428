package dev.debrief.notifications.preference.web;

import dev.debrief.notifications.notification.Tone;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ChosenChannels",
        description = "Keys of the channels for messages, by the tone of the notification: EMAIL, and those of the"
                + " endpoints of a team, SLACK, TEAMS and WEBHOOK. Absent: all channels. Empty: no messages, the feed"
                + " only")
record ChannelsBody(
        @Schema(description = "For what has happened", examples = "[]") @Nullable @Size(max = 16) List<@NotNull @Pattern(regexp = KEY, message = RULE) String> update,

        @Schema(description = "For what calls for action", examples = "[\"EMAIL\"]") @Nullable @Size(max = 16) List<@NotNull @Pattern(regexp = KEY, message = RULE) String> reminder,

        @Schema(description = "For what went well", examples = "[\"EMAIL\"]") @Nullable @Size(max = 16) List<@NotNull @Pattern(regexp = KEY, message = RULE) String> success) {

    private static final String KEY = "^[A-Z][A-Z0-9_]{0,15}$";
    private static final String RULE = "must be the key of a channel, such as EMAIL";

    static ChannelsBody of(Map<Tone, Set<String>> channels) {
        return new ChannelsBody(
                keys(channels, Tone.UPDATE), keys(channels, Tone.REMINDER), keys(channels, Tone.SUCCESS));
    }

    Map<Tone, Set<String>> toChannels() {
        Map<Tone, Set<String>> channels = new EnumMap<>(Tone.class);
        put(channels, Tone.UPDATE, update);
        put(channels, Tone.REMINDER, reminder);
        put(channels, Tone.SUCCESS, success);
        return channels;
    }

    private static void put(Map<Tone, Set<String>> channels, Tone tone, @Nullable List<String> keys) {
        if (keys != null) {
            channels.put(tone, Set.copyOf(keys));
        }
    }

    private static @Nullable List<String> keys(Map<Tone, Set<String>> channels, Tone tone) {
        Set<String> chosen = channels.get(tone);
        return chosen == null ? null : List.copyOf(chosen);
    }
}
