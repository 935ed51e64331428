package dev.debrief.contracts.action;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A completed action item did not have the intended effect. */
@EventType(
        aggregate = Aggregate.ACTION_ITEM,
        name = "found-ineffective",
        definition = "A completed action item did not have the intended effect.")
public record ActionItemFoundIneffective(
        @Description("The action item after the event") ActionItemSnapshot actionItem,
        @Description("Who") Person by,
        @Description("When") Instant at,
        @Description("What was observed") String reason,

        @Description("URL of further evidence") @Nullable String evidenceLink)
        implements ActionItemEvent {

    public ActionItemFoundIneffective {
        Objects.requireNonNull(actionItem, "actionItem");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
