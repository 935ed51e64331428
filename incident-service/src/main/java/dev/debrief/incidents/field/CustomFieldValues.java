package dev.debrief.incidents.field;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values of custom fields: texts, and numbers normalized so that 12 equals 12.0. */
public final class CustomFieldValues {

    private CustomFieldValues() {}

    /** Sorted by key, without nulls. */
    public static Map<String, Object> of(Map<String, ? extends @Nullable Object> values) {
        TreeMap<String, Object> normalized = new TreeMap<>();
        values.forEach((key, value) -> {
            if (value != null) {
                normalized.put(key, value instanceof Number number ? normalized(number) : value);
            }
        });
        return Collections.unmodifiableMap(normalized);
    }

    private static Object normalized(Number number) {
        BigDecimal decimal = new BigDecimal(number.toString()).stripTrailingZeros();
        return decimal.scale() < 0 && decimal.precision() - decimal.scale() <= 20 ? decimal.setScale(0) : decimal;
    }
}
