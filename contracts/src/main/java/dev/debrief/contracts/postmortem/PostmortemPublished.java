package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.value.FourEyesException;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A postmortem was published. */
@EventType(aggregate = Aggregate.POSTMORTEM, name = "published", definition = "A postmortem was published.")
public record PostmortemPublished(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("Who") Person by,
        @Description("When") Instant at,

        @Description("Summary in Markdown; absent if the section is empty") @Nullable String executiveSummary,

        @Description("Path of the document in the API of postmortem-service")
        String documentPath,

        @Description("1 for the first publication, higher for corrected ones. Absent in older events") @Nullable Integer version,

        @Description(
                "Exceptions from four eyes that were taken for this publication: whoever submitted the postmortem may have"
                        + " approved it, too. At most 5, the latest. Absent if there were none")
        @Nullable List<FourEyesException> fourEyesExceptions)
        implements PostmortemEvent {

    public PostmortemPublished {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(documentPath, "documentPath");
        fourEyesExceptions = fourEyesExceptions == null ? null : List.copyOf(fourEyesExceptions);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
