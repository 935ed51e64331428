package dev.debrief.contracts.action.value;

import dev.debrief.contracts.Description;
import java.util.Objects;
import java.util.UUID;

/** Something that an action item addresses. */
@Description("Something that an action item addresses")
public record Addressed(
        @Description("What it is") AddressedKind kind,

        @Description("Its id; the tracker does not check that it exists")
        UUID id) {

    public Addressed {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }
}
