package dev.debrief.postmortems.details.web;

import dev.debrief.postmortems.details.MinutesBought;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "MinutesBought",
        description = "How long the incident would have lasted with the action items that shorten its response")
record MinutesBoughtView(
        @Schema(description = "How long the incident lasted, in minutes", examples = "80")
        int minutes,

        @Schema(
                description = "How long it would have lasted with all action items that were neither dropped nor found"
                        + " to be ineffective, in minutes",
                examples = "31")
        int expectedMinutes,

        @Schema(
                description = "How long it would have lasted with those that were verified to be effective, in minutes",
                examples = "70")
        int verifiedMinutes) {

    static @Nullable MinutesBoughtView of(@Nullable MinutesBought bought) {
        return bought == null
                ? null
                : new MinutesBoughtView(bought.minutes(), bought.expectedMinutes(), bought.verifiedMinutes());
    }
}
