package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.FactType;
import dev.debrief.contracts.Person;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A postmortem was published for others to learn from. */
@FactType(
        aggregate = Aggregate.POSTMORTEM,
        name = "published",
        definition = "A postmortem was published for others to learn from.")
public record PostmortemPublished(
        @Description("The postmortem after the fact") PostmortemSnapshot postmortem,
        @Description("Who") Person by,
        @Description("When") Instant at,

        @Description("Markdown; absent when the section is empty") @Nullable String executiveSummary,

        @Description("Path of the document under the API of postmortem-service")
        String documentPath,

        @Description("1 for the first publication, more for corrected ones; absent in facts from before there were any")
        @Nullable Integer version)
        implements PostmortemFact {

    public PostmortemPublished {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(documentPath, "documentPath");
    }

    @Override
    public UUID aggregateId() {
        return postmortem.postmortemId();
    }
}
