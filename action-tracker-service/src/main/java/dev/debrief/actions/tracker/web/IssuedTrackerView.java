package dev.debrief.actions.tracker.web;

import dev.debrief.actions.tracker.IssuedSecret;
import dev.debrief.platform.secret.web.SecretText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "IssuedTracker", description = "A tracker with the new secret of its webhooks")
record IssuedTrackerView(
        @Schema(description = "The tracker", required = true)
        TrackerView tracker,

        @Schema(
                description = "Authenticates webhooks; shown only once. The response to a repeated request contains"
                        + " `shown once` instead",
                implementation = String.class,
                examples = "8f742231b10e8888abcd99yyyzzz85a5",
                required = true)
        SecretText secret) {

    static IssuedTrackerView of(IssuedSecret issued) {
        return new IssuedTrackerView(TrackerView.of(issued.tracker()), new SecretText(issued.secret()));
    }
}
