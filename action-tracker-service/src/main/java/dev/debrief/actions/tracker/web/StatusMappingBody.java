package dev.debrief.actions.tracker.web;

import static java.util.Objects.requireNonNullElse;

import dev.debrief.actions.tracker.StatusMapping;
import dev.debrief.actions.tracker.StatusTarget;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What each category of statuses means; an absent one has its default. */
@Schema(
        name = "TrackerStatusMapping",
        description = "What the status of an issue means for its action item, by category. NONE keeps the status of"
                + " the action item")
record StatusMappingBody(
        @Schema(description = "Of an issue that is not begun; OPEN by default", examples = "OPEN") @Nullable StatusTarget todo,

        @Schema(description = "Of an issue that somebody works on; IN_PROGRESS by default", examples = "IN_PROGRESS")
        @Nullable StatusTarget inProgress,

        @Schema(description = "Of an issue that is done; DONE by default", examples = "DONE") @Nullable StatusTarget done,

        @Schema(
                description = "Of an issue that was closed without being done; DROPPED by default",
                examples = "DROPPED")
        @Nullable StatusTarget wontDo) {

    static StatusMappingBody of(StatusMapping mapping) {
        return new StatusMappingBody(mapping.todo(), mapping.inProgress(), mapping.done(), mapping.wontDo());
    }

    static StatusMapping toMapping(@Nullable StatusMappingBody body) {
        StatusMapping defaults = StatusMapping.DEFAULT;
        return body == null
                ? defaults
                : new StatusMapping(
                        requireNonNullElse(body.todo, defaults.todo()),
                        requireNonNullElse(body.inProgress, defaults.inProgress()),
                        requireNonNullElse(body.done, defaults.done()),
                        requireNonNullElse(body.wontDo, defaults.wontDo()));
    }
}
