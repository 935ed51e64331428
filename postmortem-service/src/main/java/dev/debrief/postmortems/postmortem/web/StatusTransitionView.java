package dev.debrief.postmortems.postmortem.web;

import dev.debrief.postmortems.check.CheckWaiver;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.postmortem.PostmortemTransition;
import dev.debrief.postmortems.postmortem.StatusTransition;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Step", description = "A step that the postmortem took")
record StatusTransitionView(
        @Schema(description = "Which step", examples = "APPROVE")
        PostmortemTransition transition,

        @Schema(description = "Who took it") Person by,

        @Schema(description = "When", examples = "2024-11-19T10:00:00Z")
        Instant at,

        @Schema(description = "What was said", examples = "Clear and complete.") @Nullable String comment,

        @Schema(description = "Checks that failed, and why it was taken all the same")
        List<CheckWaiver> waivers) {

    static StatusTransitionView of(StatusTransition step) {
        return new StatusTransitionView(
                step.transition(),
                new Person(step.byHandle(), step.byName()),
                step.at(),
                step.comment(),
                step.waivers());
    }
}
