package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.Person;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task that was noted during the response to an incident. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("A task that was noted during the response to an incident")
public record FollowUp(
        @Description("Id of the follow-up; the action item that it becomes has the same id")
        UUID followUpId,

        @Description("What to do") String title,

        @Description("Markdown") @Nullable String description,

        @Description("Who is to do it; absent if nobody is named, or somebody without a handle") @Nullable Person assignee,

        @Description("Where it was noted, such as PagerDuty")
        String source,

        @Description("The task in the system where it was noted") @Nullable String link,

        @Description("When it was noted") Instant suggestedAt) {

    public FollowUp {
        Objects.requireNonNull(followUpId, "followUpId");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(suggestedAt, "suggestedAt");
    }
}
