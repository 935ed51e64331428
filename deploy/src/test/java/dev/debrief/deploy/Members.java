package dev.debrief.deploy;

import java.util.List;
import java.util.Map;

/** Members of maps and lists that were read from YAML or JSON; fails on those that are missing. */
final class Members {

    private Members() {}

    static Object value(Map<?, ?> parent, String key) {
        Object value = parent.get(key);
        if (value == null) {
            throw new AssertionError("There is no " + key + " in " + parent.keySet() + ".");
        }
        return value;
    }

    static Map<?, ?> map(Map<?, ?> parent, String key) {
        return (Map<?, ?>) value(parent, key);
    }

    static List<Map<?, ?>> maps(Map<?, ?> parent, String key) {
        return ((List<?>) value(parent, key))
                .stream().<Map<?, ?>>map(element -> (Map<?, ?>) element).toList();
    }

    static String text(Map<?, ?> parent, String key) {
        return String.valueOf(value(parent, key));
    }

    static int number(Map<?, ?> parent, String key) {
        return ((Number) value(parent, key)).intValue();
    }
}
