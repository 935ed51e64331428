package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.debrief.contracts.Description;
import java.time.Instant;
import java.util.List;
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
        boolean keyMoment,

        @JsonProperty(required = true)
        @Description("Whether Debrief wrote it down by itself, because something about the incident changed")
        boolean automatic,

        @Description("What was decided, where the entry is a decision point") @Nullable Decision decision,

        @Description("Evidence of the same incident that shows it") @Nullable List<UUID> evidenceIds,

        @Description("The merged incident it was written down in; absent when that is this one") @Nullable UUID recordedIn) {

    public TimelineEntry {
        Objects.requireNonNull(entryId, "entryId");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        evidenceIds = evidenceIds == null ? null : List.copyOf(evidenceIds);
    }
}
