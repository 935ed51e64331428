package dev.debrief.notifications.preference.web;

import dev.debrief.notifications.preference.DigestTime;
import dev.debrief.notifications.preference.PreferenceSettings;
import dev.debrief.platform.problem.PointsTo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The target of a merge patch; null stands for the default of each member. */
@Schema(name = "EditPreferences", description = "The preferences that can be changed")
record EditPreferencesRequest(
        @Schema(
                description = "IANA name of the zone of quiet hours and digests; null for the zone of the organisation",
                examples = "Europe/Berlin")
        @Nullable @Size(max = 60) String zone,

        @Schema(description = "Channels for messages; null for all") @Nullable @Valid ChannelsBody channels,

        @Schema(description = "Periods without messages; replaces the complete list, null for none")
        @Nullable @Size(max = 10) List<@NotNull @Valid QuietHoursBody> quietHours,

        @Schema(description = "What is muted; replaces the complete list, null for nothing") @Nullable @Size(max = 100) List<@NotNull @Valid MuteBody> mutes,

        @Schema(description = "When digests are sent; null for Monday and 09:00") @Nullable @Valid DigestTimeBody digest) {

    @AssertTrue(message = "must be the IANA name of a time zone, such as Europe/Berlin") @Schema(hidden = true)
    @PointsTo("zone")
    boolean isZoneAvailable() {
        return zone == null || ZoneId.getAvailableZoneIds().contains(zone);
    }

    static EditPreferencesRequest of(PreferenceSettings settings) {
        ZoneId zone = settings.zone();
        return new EditPreferencesRequest(
                zone == null ? null : zone.getId(),
                ChannelsBody.of(settings.channels()),
                settings.quietHours().stream().map(QuietHoursBody::of).toList(),
                settings.mutes().stream().map(MuteBody::of).toList(),
                DigestTimeBody.of(settings.digest()));
    }

    PreferenceSettings toSettings() {
        return new PreferenceSettings(
                zone == null ? null : ZoneId.of(zone),
                channels == null ? Map.of() : channels.toChannels(),
                quietHours == null
                        ? List.of()
                        : quietHours.stream().map(QuietHoursBody::toQuietHours).toList(),
                mutes == null ? List.of() : mutes.stream().map(MuteBody::toMute).toList(),
                digest == null ? DigestTime.DEFAULT : digest.toDigestTime());
    }
}
