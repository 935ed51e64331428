package dev.debrief.contracts.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Somebody commented on a postmortem. */
@EventType(
        aggregate = Aggregate.POSTMORTEM,
        name = "commented",
        definition = "Somebody commented on a postmortem. Later changes of the comment are not published.")
public record PostmortemCommented(
        @Description("The postmortem after the event") PostmortemSnapshot postmortem,
        @Description("Who") Person by,
        @Description("When") Instant at,
        @Description("Id of the comment") UUID commentId,
        @Description("Markdown") String text,

        @Description("Handles that the text mentions and that may see the postmortem; empty if there are none")
        List<String> mentions)
        implements PostmortemEvent {

    public PostmortemCommented {
        Objects.requireNonNull(postmortem, "postmortem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(commentId, "commentId");
        Objects.requireNonNull(text, "text");
        mentions = List.copyOf(mentions);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
