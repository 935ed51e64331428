package dev.debrief.actions.tracker.web;

import dev.debrief.actions.tracker.client.StatusLabels;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The labels of statuses; null for none. */
@Schema(
        name = "TrackerStatusLabels",
        description = "Labels for statuses that the tracker does not have. Absent as a whole for the defaults")
record StatusLabelsBody(
        @Schema(
                description = "Of an open issue that somebody works on, for GITHUB and GITLAB. Absent for no label",
                examples = "in progress")
        @Nullable @OneLine
        @Size(min = 1, max = 50) String inProgress,

        @Schema(
                description = "Of an issue that was closed without being done, for GITLAB, and for Jira where no"
                        + " resolution says so. Absent for no label",
                examples = "wont-do")
        @Nullable @OneLine
        @Size(min = 1, max = 50) String wontDo) {

    static StatusLabelsBody of(StatusLabels labels) {
        return new StatusLabelsBody(labels.inProgress(), labels.wontDo());
    }

    static StatusLabels toLabels(@Nullable StatusLabelsBody body) {
        return body == null ? StatusLabels.DEFAULT : new StatusLabels(body.inProgress, body.wontDo);
    }
}
