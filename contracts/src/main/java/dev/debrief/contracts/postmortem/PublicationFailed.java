package dev.debrief.contracts.postmortem;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import dev.debrief.contracts.postmortem.value.PublicationTarget;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The published document could not be brought to a publishing target, and it is not tried again automatically. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "publication-failed",
        definition = "The published document could not be brought to a publishing target. It is tried again on request"
                + " and with the next publication.")
public record PublicationFailed(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("Where it was to be published") PublicationTarget target,

        @Description("The version that was to be published: 1 is the first publication") @JsonProperty(required = true)
        int version,

        @Description("What went wrong, in one sentence") String reason,

        @Description("Whether its page was deleted in the target; it is made anew on request only")
        @JsonProperty(required = true)
        boolean pageGone,

        @Description("Address of the page with an earlier version; absent if there is none") @Nullable String url,

        @Description("When it failed") Instant at)
        implements PostmortemEvent {

    public PublicationFailed {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
