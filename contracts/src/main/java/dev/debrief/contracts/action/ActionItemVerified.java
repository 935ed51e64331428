package dev.debrief.contracts.action;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A completed action item was verified to have the intended effect. */
@EventType(
        aggregate = Aggregate.ACTION_ITEM,
        name = "verified",
        definition = "A completed action item was verified to have the intended effect.")
public record ActionItemVerified(
        @Description("The action item after the event") ActionItemSnapshot actionItem,
        @Description("Who") Person by,
        @Description("When") Instant at,

        @Description("How the effect was verified") @Nullable String note,

        @Description("URL of the evidence; present if there is no note") @Nullable String evidenceLink)
        implements ActionItemEvent {

    public ActionItemVerified {
        Objects.requireNonNull(actionItem, "actionItem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
