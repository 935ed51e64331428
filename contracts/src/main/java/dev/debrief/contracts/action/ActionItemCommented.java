package dev.debrief.contracts.action;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Somebody commented on an action item. */
@EventType(
        aggregate = Aggregate.ACTION_ITEM,
        name = "commented",
        definition = "Somebody commented on an action item. Later changes of the comment are not published.")
public record ActionItemCommented(
        @Description("The action item after the event") ActionItemSnapshot actionItem,
        @Description("Who") Person by,
        @Description("When") Instant at,
        @Description("Id of the comment") UUID commentId,
        @Description("Markdown") String text,

        @Description("Handles that the text mentions; empty if there are none")
        List<String> mentions)
        implements ActionItemEvent {

    public ActionItemCommented {
        Objects.requireNonNull(actionItem, "actionItem");
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
