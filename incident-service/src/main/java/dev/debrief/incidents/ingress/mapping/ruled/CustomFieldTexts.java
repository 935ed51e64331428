package dev.debrief.incidents.ingress.mapping.ruled;

import dev.debrief.incidents.field.Field;
import dev.debrief.incidents.field.FieldService;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.text.WebLink;
import dev.debrief.platform.time.TimeBounds;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Values of custom fields that come as texts. What a field does not accept is left out: a source cannot correct it. */
@ApplicationScoped
class CustomFieldTexts {

    private static final int MAX_FIELDS = 1000;
    private static final int MAX_TEXT = 1000;
    private static final int MAX_LINK = 2000;
    private static final BigDecimal MAX_NUMBER = BigDecimal.TEN.pow(15);
    private static final int MAX_DECIMALS = 6;

    private final FieldService fields;
    private final TimeBounds timeBounds;

    CustomFieldTexts(FieldService fields, TimeBounds timeBounds) {
        this.fields = fields;
        this.timeBounds = timeBounds;
    }

    /** The values that defined fields accept, by key. */
    Map<String, Object> values(Map<String, Object> texts) {
        if (texts.isEmpty()) {
            return Map.of();
        }
        Map<String, Field> defined = new HashMap<>();
        fields.list(new PageRequest("incident-fields", MAX_FIELDS, Optional.empty()))
                .forEach(field -> defined.put(field.key(), field));
        Map<String, Object> values = new TreeMap<>();
        texts.forEach((key, text) -> {
            Field field = defined.get(key);
            if (field != null && !field.description().retired()) {
                value(field, text.toString()).ifPresent(value -> values.put(key, value));
            }
        });
        return values;
    }

    private Optional<Object> value(Field field, String text) {
        return switch (field.type()) {
            case TEXT -> text.codePointCount(0, text.length()) <= MAX_TEXT ? Optional.of(text) : Optional.empty();
            case NUMBER -> number(text);
            case SELECT -> field.description().options().contains(text) ? Optional.of(text) : Optional.empty();
            case DATE -> day(text);
            case LINK -> text.length() <= MAX_LINK && WebLink.isValid(text) ? Optional.of(text) : Optional.empty();
        };
    }

    private static Optional<Object> number(String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip());
            boolean fits = number.abs().compareTo(MAX_NUMBER) < 0
                    && number.stripTrailingZeros().scale() <= MAX_DECIMALS;
            return fits ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private Optional<Object> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            return timeBounds.violationOf(day).isPresent() ? Optional.empty() : Optional.of(day.toString());
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
