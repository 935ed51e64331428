package dev.debrief.postmortems.details.web;

import dev.debrief.postmortems.incident.web.PersonView;
import dev.debrief.postmortems.postmortem.PostmortemTransition;
import dev.debrief.postmortems.transition.StatusTransition;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Step", description = "A transition that the postmortem performed")
record StatusTransitionView(
        @Schema(description = "The transition", examples = "APPROVE")
        PostmortemTransition transition,

        @Schema(description = "Who performed it") PersonView by,

        @Schema(description = "When", examples = "2024-11-19T10:00:00Z")
        Instant at,

        @Schema(description = "The comment", examples = "Clear and complete.") @Nullable String comment,

        @Schema(description = "Findings of failed checks that were waived")
        List<CheckWaiverView> waivers) {

    static StatusTransitionView of(StatusTransition transition) {
        return new StatusTransitionView(
                transition.transition(),
                new PersonView(transition.byHandle(), transition.byName()),
                transition.at(),
                transition.comment(),
                transition.waivers().stream().map(CheckWaiverView::of).toList());
    }
}
