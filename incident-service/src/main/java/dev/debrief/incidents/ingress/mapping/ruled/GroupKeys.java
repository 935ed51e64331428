package dev.debrief.incidents.ingress.mapping.ruled;

import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.Identity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys of the groups that rules make. */
public final class GroupKeys {

    private static final int MAX_LENGTH = 500;

    private GroupKeys() {}

    /** Of alerts only; null if rules make no groups, or there is no value to group by. */
    public static @Nullable String of(RuledState ruled) {
        if (!ruled.hasAlerts()) {
            return null;
        }
        RuledSubject leading = ruled.leading();
        Attributes attributes = leading.subject().attributes();
        List<String> parts = new ArrayList<>();
        boolean known = false;
        for (String name : leading.effects().groupBy()) {
            List<String> values = attributes.values(name);
            known = known || !values.isEmpty();
            parts.add(name + "=" + String.join(",", values));
        }
        if (!known) {
            return null;
        }
        String key = String.join(" ", parts);
        return key.codePointCount(0, key.length()) <= MAX_LENGTH
                ? key
                : Identity.digest(key.getBytes(StandardCharsets.UTF_8));
    }
}
