package dev.debrief.documents.audience;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who reads a document; each one includes those before it. */
public enum Audience {
    /** Those who may see the postmortem. */
    INTERNAL,
    /** Everybody in the organisation. */
    ORGANISATION,
    /** Everybody. */
    PUBLIC;

    /** Whether content for the given audience is also for this one. */
    public boolean mayRead(Audience widest) {
        return compareTo(widest) <= 0;
    }

    /** The audience of this name in any case; {@code organization} is the same as {@code organisation}. */
    static Optional<Audience> named(String name) {
        String constant = name.toUpperCase(Locale.ROOT).replace('Z', 'S');
        return Stream.of(values())
                .filter(audience -> audience.name().equals(constant))
                .findFirst();
    }

    /** Unknown names mean the narrowest audience. */
    static Audience ofStored(@Nullable String name, Audience otherwise) {
        return name == null ? otherwise : named(name).orElse(INTERNAL);
    }
}
