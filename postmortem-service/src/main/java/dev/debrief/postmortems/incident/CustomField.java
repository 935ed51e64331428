package dev.debrief.postmortems.incident;

import dev.debrief.documents.text.TextFormatter;
import org.jspecify.annotations.Nullable;

/** A value of a custom field, as text. @param name missing from older rows and events */
public record CustomField(
        String key, String value, @Nullable String name) {

    /** Its name, or else its key in words: {@code Customer tier} for {@code customer-tier}. */
    public String label() {
        return name == null || name.isBlank() ? TextFormatter.label(key.replace('-', '_')) : name;
    }
}
