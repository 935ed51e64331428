package dev.debrief.notifications.preference.web;

import dev.debrief.notifications.preference.PreferenceSettings;
import dev.debrief.notifications.preference.RevisedSettings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Preferences", description = "How a person or a team wants to be notified")
record PreferencesView(
        @Schema(description = "user:<name> or team:<name>", examples = "user:dana", required = true)
        String handle,

        @Schema(
                description =
                        "IANA name of the zone of quiet hours and digests; absent for the zone of the organisation",
                examples = "Europe/Berlin")
        @Nullable String zone,

        @Schema(description = "Channels for messages", required = true)
        ChannelsBody channels,

        @Schema(description = "Periods without messages; only what cannot wait is sent in them", required = true)
        List<QuietHoursBody> quietHours,

        @Schema(description = "What is muted", required = true)
        List<MuteBody> mutes,

        @Schema(description = "When digests are sent", required = true)
        DigestTimeBody digest,

        @Schema(description = "Time of the last change; absent if there was none", examples = "2024-11-15T09:00:00Z")
        @Nullable Instant updatedAt,

        @Schema(
                description = "Revision, incremented by every change; the ETag. 0 if there was no change",
                examples = "1",
                required = true)
        long revision) {

    static PreferencesView of(RevisedSettings preferences) {
        PreferenceSettings settings = preferences.settings();
        ZoneId zone = settings.zone();
        return new PreferencesView(
                preferences.handle(),
                zone == null ? null : zone.getId(),
                ChannelsBody.of(settings.channels()),
                settings.quietHours().stream().map(QuietHoursBody::of).toList(),
                settings.mutes().stream().map(MuteBody::of).toList(),
                DigestTimeBody.of(settings.digest()),
                preferences.updatedAt(),
                preferences.revision());
    }
}
