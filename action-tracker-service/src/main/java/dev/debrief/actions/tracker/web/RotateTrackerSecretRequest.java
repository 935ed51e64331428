package dev.debrief.actions.tracker.web;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of POST /trackers/{key}/rotate-secret, which may be absent. */
@Schema(name = "RotateTrackerSecret", description = "The new secret of the webhooks of a tracker", examples = """
                {"secret": "8f742231b10e8888abcd99yyyzzz85a5"}
                """)
record RotateTrackerSecretRequest(
        @Schema(
                description = "Secret that the product dictates. Absent to generate one",
                examples = "8f742231b10e8888abcd99yyyzzz85a5")
        @Nullable @Pattern(regexp = TrackerSecretRule.PATTERN, message = TrackerSecretRule.MESSAGE) String secret) {

    @Override
    public String toString() {
        return "RotateTrackerSecretRequest[]";
    }
}
