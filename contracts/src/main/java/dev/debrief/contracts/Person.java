package dev.debrief.contracts;

import java.util.Objects;

/** Somebody, or a team, by handle: {@code user:dana}, {@code team:payments}. Addresses never travel in events. */
@Description("Somebody, or a team, by handle; addresses never travel in events")
public record Person(
        @Description("user:<name> or team:<name>") String handle,
        @Description("The name to show") String displayName) {

    public Person {
        Objects.requireNonNull(handle, "handle");
        Objects.requireNonNull(displayName, "displayName");
    }
}
