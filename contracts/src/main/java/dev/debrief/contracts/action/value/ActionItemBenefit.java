package dev.debrief.contracts.action.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.debrief.contracts.Description;
import java.util.Objects;

/** By how much an action item is meant to shorten a response. */
@Description("By how much an action item is meant to shorten a response")
public record ActionItemBenefit(
        @Description("The interval that it shortens") ResponseInterval shortens,

        @Description("By how many minutes, at least 1") @JsonProperty(required = true)
        int minutes) {

    public ActionItemBenefit {
        Objects.requireNonNull(shortens, "shortens");
    }
}
