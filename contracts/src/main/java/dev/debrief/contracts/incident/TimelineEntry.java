package dev.debrief.contracts.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.debrief.contracts.Description;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One moment of an incident. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("One moment of an incident")
public record TimelineEntry(
        @Description("The entry") UUID entryId,
        @Description("When it happened") Instant occurredAt,
        @Description("When it was written down") Instant recordedAt,
        @Description("What it tells") TimelineEntryKind kind,
        @Description("Markdown") String text,

        @Description("The role or system that acted") @Nullable String actor,

        @Description("Where the entry comes from") @Nullable String source,
        @Description("A URL with more") @Nullable String link,

        @JsonProperty(required = true) @Description("Whether the entry belongs to the short story")
        boolean keyMoment) {

    public TimelineEntry {
        Objects.requireNonNull(entryId, "entryId");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }
}
