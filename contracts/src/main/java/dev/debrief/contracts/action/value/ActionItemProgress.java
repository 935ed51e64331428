package dev.debrief.contracts.action.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.debrief.contracts.Description;

/**
 * What an action item contributes to the progress of its postmortem. This is the only definition of "done": consumers
 * add these up and do not derive them from the status.
 */
@Description("What an action item contributes to the progress of its postmortem. Add these up; do not derive them from"
        + " the status")
public record ActionItemProgress(
        @Description("Whether it is part of the total: all but DROPPED") @JsonProperty(required = true)
        boolean counted,

        @Description("Whether work remains, so that it can become overdue") @JsonProperty(required = true)
        boolean open,

        @Description("Whether it is done: DONE or VERIFIED; one that is INEFFECTIVE is not")
        @JsonProperty(required = true)
        boolean done,

        @Description("Whether nothing remains to decide: VERIFIED or DROPPED") @JsonProperty(required = true)
        boolean settled) {}
