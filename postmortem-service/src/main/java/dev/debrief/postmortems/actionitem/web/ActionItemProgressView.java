package dev.debrief.postmortems.actionitem.web;

import dev.debrief.postmortems.actionitem.ActionItemProgress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ActionItemProgress",
        description = "Progress of the action items, in the figures of action-tracker-service")
public record ActionItemProgressView(
        @Schema(description = "Number of action items, without dropped ones", examples = "6")
        int total,

        @Schema(description = "Done, including verified ones but not ineffective ones", examples = "1")
        int done,

        @Schema(description = "Verified to be effective", examples = "0")
        int verified,

        @Schema(description = "Past their due date and not done", examples = "2")
        int overdue) {

    public static ActionItemProgressView of(ActionItemProgress progress) {
        return new ActionItemProgressView(progress.total(), progress.done(), progress.verified(), progress.overdue());
    }
}
