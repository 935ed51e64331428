package dev.debrief.incidents.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of a service in another system. It belongs to one service, regardless of upper and lower case.
 *
 * @param source key of the source that uses it; null for any
 */
public record ServiceAlias(@Nullable String source, String value) {

    boolean isSameAs(ServiceAlias other) {
        return folded().equals(other.folded());
    }

    /** Equal for aliases that are the same. */
    ServiceAlias folded() {
        return new ServiceAlias(source, folded(value));
    }

    /** Equal for names that are the same. */
    static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** As in messages: {@code PSVC001 of pagerduty}. */
    @Override
    public String toString() {
        return source == null ? value : value + " of " + source;
    }
}
