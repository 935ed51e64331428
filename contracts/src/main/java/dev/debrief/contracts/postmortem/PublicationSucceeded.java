package dev.debrief.contracts.postmortem;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import dev.debrief.contracts.postmortem.value.PublicationTarget;
import java.time.Instant;
import java.util.Objects;

/** The published document is on a page of a publishing target. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "publication-succeeded",
        definition = "The published document is on a page of a publishing target, as a new page or in place.")
public record PublicationSucceeded(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("Where it was published") PublicationTarget target,

        @Description("The published version on the page: 1 is the first publication") @JsonProperty(required = true)
        int version,

        @Description("Address of the page, for people") String url,
        @Description("When it was published there") Instant at)
        implements PostmortemEvent {

    public PublicationSucceeded {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
