package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.debrief.contracts.Description;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of an incident's timeline. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("An entry of an incident's timeline")
public record TimelineEntry(
        @Description("Id of the entry") UUID entryId,
        @Description("When it happened") Instant occurredAt,
        @Description("When it was recorded") Instant recordedAt,
        @Description("The kind of entry") TimelineEntryKind kind,
        @Description("Markdown") String text,

        @Description("The role or system that acted") @Nullable String actor,

        @Description("Source of the entry") @Nullable String source,

        @Description("A URL with more information") @Nullable String link,

        @JsonProperty(required = true) @Description("Whether the entry is one of the key moments")
        boolean keyMoment,

        @JsonProperty(required = true)
        @Description("Whether Debrief recorded it automatically after a change to the incident")
        boolean automatic,

        @Description("The decision, if the entry is a decision point") @Nullable Decision decision,

        @Description("Ids of evidence of the same incident") @Nullable List<UUID> evidenceIds,

        @Description("The merged incident in which it was recorded; absent if it is this one") @Nullable UUID recordedIn,

        @Description("Id of the entry that it replies to in a chat; absent if it is no reply") @Nullable UUID replyTo) {

    public TimelineEntry {
        Objects.requireNonNull(entryId, "entryId");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        evidenceIds = evidenceIds == null ? null : List.copyOf(evidenceIds);
    }
}
