package dev.debrief.contracts.postmortem.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.debrief.contracts.Description;
import java.util.Objects;

/** A point of the agenda of a review meeting. */
@Description("A point of the agenda of a review meeting")
public record AgendaPoint(
        @Description("The topic") String title,

        @JsonProperty(required = true) @Description("Minutes planned for it")
        int minutes) {

    public AgendaPoint {
        Objects.requireNonNull(title, "title");
    }
}
