package dev.debrief.actions.tracker.web;

import static java.util.Objects.requireNonNullElse;

import dev.debrief.actions.tracker.FieldDirection;
import dev.debrief.actions.tracker.FieldDirections;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The direction of each field; an absent one has its default. */
@Schema(
        name = "TrackerDirections",
        description = "The direction of each field: OUT sends changes of the action item, IN applies changes of the"
                + " issue, BOTH does both. If both sides have changed, the later change wins; if the product does not say"
                + " when the status of an issue has changed, that of the action item wins")
record DirectionsBody(
        @Schema(description = "OUT by default", examples = "OUT") @Nullable FieldDirection title,

        @Schema(description = "BOTH by default", examples = "BOTH") @Nullable FieldDirection status,

        @Schema(
                description = "OUT by default. GITHUB has no due dates: OUT writes it into the text of the issue",
                examples = "OUT")
        @Nullable FieldDirection dueDate,

        @Schema(description = "OUT by default", examples = "OUT") @Nullable FieldDirection labels) {

    static DirectionsBody of(FieldDirections directions) {
        return new DirectionsBody(directions.title(), directions.status(), directions.dueDate(), directions.labels());
    }

    static FieldDirections toDirections(@Nullable DirectionsBody body) {
        FieldDirections defaults = FieldDirections.DEFAULT;
        return body == null
                ? defaults
                : new FieldDirections(
                        requireNonNullElse(body.title, defaults.title()),
                        requireNonNullElse(body.status, defaults.status()),
                        requireNonNullElse(body.dueDate, defaults.dueDate()),
                        requireNonNullElse(body.labels, defaults.labels()));
    }
}
