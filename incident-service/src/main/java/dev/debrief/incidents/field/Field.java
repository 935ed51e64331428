package dev.debrief.incidents.field;

import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.text.WebLink;
import dev.debrief.platform.time.TimeBounds;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A custom field. Its key and type cannot change, because values depend on them. */
@Entity
@Table(name = "incident_field")
public class Field {

    private static final int MAX_TEXT_LENGTH = 1000;
    private static final BigDecimal MAX_NUMBER = BigDecimal.TEN.pow(15);
    private static final int MAX_DECIMALS = 6;

    @Id
    private UUID id;

    private String key;
    private String name;
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private FieldType type;

    private List<String> options;
    private boolean retired;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Field() {}

    @SuppressWarnings("NullAway.Init")
    Field(UUID id, String key, FieldType type, FieldDescription description) {
        this.id = id;
        this.key = key;
        this.type = type;
        applyDescription(description);
    }

    final void applyDescription(FieldDescription changed) {
        name = changed.name();
        description = changed.description();
        options = changed.options();
        retired = changed.retired();
        revision++;
    }

    /** Why a value is not valid, to show to the caller; null if it is valid. */
    @Nullable String violationOf(Object value, TimeBounds bounds) {
        return switch (type) {
            case TEXT ->
                value instanceof String text && text.codePointCount(0, text.length()) <= MAX_TEXT_LENGTH
                        ? null
                        : "must be a text of at most " + MAX_TEXT_LENGTH + " characters";
            case NUMBER ->
                value instanceof BigDecimal number && fits(number)
                        ? null
                        : "must be a number of at most 15 digits and 6 decimals";
            case SELECT ->
                value instanceof String text && options.contains(text)
                        ? null
                        : "must be one of " + String.join(", ", options);
            case DATE ->
                value instanceof String text && isIsoDate(text)
                        ? bounds.violationOf(LocalDate.parse(text)).orElse(null)
                        : "must be a day like 2024-12-01";
            case LINK ->
                value instanceof String text && text.length() <= 2000 && WebLink.isValid(text) ? null : WebLink.MESSAGE;
        };
    }

    private static boolean fits(BigDecimal number) {
        return number.abs().compareTo(MAX_NUMBER) < 0
                && number.stripTrailingZeros().scale() <= MAX_DECIMALS;
    }

    private static boolean isIsoDate(String text) {
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\d")
                    && LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    public UUID id() {
        return id;
    }

    AuditSubject auditSubject() {
        return AuditSubject.of("incident-field", id);
    }

    public String key() {
        return key;
    }

    public FieldType type() {
        return type;
    }

    public FieldDescription description() {
        return new FieldDescription(name, description, options, retired);
    }

    boolean isRetired() {
        return retired;
    }

    public long revision() {
        return revision;
    }
}
