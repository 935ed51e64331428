package dev.debrief.contracts;

import java.util.Objects;

/** A person or team by handle: {@code user:dana}, {@code team:payments}. Events never contain addresses. */
@Description("A person or team by handle. Events never contain addresses")
public record Person(
        @Description("user:<name> or team:<name>") String handle,
        @Description("Display name") String displayName) {

    public Person {
        Objects.requireNonNull(handle, "handle");
        Objects.requireNonNull(displayName, "displayName");
    }
}
