package dev.debrief.postmortems.postmortem.web;

import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.postmortem.PostmortemTransition;
import dev.debrief.postmortems.postmortem.ReviewStep;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReviewStep", description = "A step that the postmortem took")
record ReviewStepView(
        @Schema(description = "Which step", examples = "APPROVE")
        PostmortemTransition transition,

        @Schema(description = "Who took it") Person by,

        @Schema(description = "When", examples = "2024-11-19T10:00:00Z")
        Instant at,

        @Schema(description = "What was said", examples = "Clear and complete.") @Nullable String comment) {

    static ReviewStepView of(ReviewStep step) {
        return new ReviewStepView(
                step.transition(), new Person(step.byHandle(), step.byName()), step.at(), step.comment());
    }
}
