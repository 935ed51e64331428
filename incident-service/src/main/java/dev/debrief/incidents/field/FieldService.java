package dev.debrief.incidents.field;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.JsonProblems;
import dev.debrief.platform.problem.ParameterProblems;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.TimeBounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Defines custom fields, and validates values against them. */
@ApplicationScoped
@Transactional
public class FieldService {

    private final FieldRepository fields;
    private final TimeBounds timeBounds;
    private final AuditLog audit;

    FieldService(FieldRepository fields, TimeBounds timeBounds, AuditLog audit) {
        this.fields = fields;
        this.timeBounds = timeBounds;
        this.audit = audit;
    }

    public Field define(String key, FieldType type, FieldDescription description, Actor actor) {
        requireValid(type, description);
        if (fields.find(key, LockModeType.NONE).isPresent()) {
            throw FieldProblem.FIELD_EXISTS.because("The field " + key + " already exists. Choose another key.");
        }
        Field field = new Field(Ids.next(), key, type, description);
        fields.persistAndFlush(field);
        audit.record(actor, "incident-field.defined", field.auditSubject(), null, description);
        return field;
    }

    public Field get(String key) {
        return require(key, LockModeType.NONE);
    }

    public List<Field> list(PageRequest page) {
        return fields.page(page);
    }

    /** @param correction computes the corrected description from the current one */
    public Field edit(String key, Precondition precondition, UnaryOperator<FieldDescription> correction, Actor actor) {
        Field field = require(key, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(field.revision());
        FieldDescription before = field.description();
        FieldDescription after = correction.apply(before);
        requireValid(field.type(), after);
        if (!after.equals(before)) {
            field.applyDescription(after);
            audit.record(actor, "incident-field.changed", field.auditSubject(), before, after);
        }
        return field;
    }

    /**
     * Validates values. Unchanged values stay valid even if their field has changed since.
     *
     * @param before the current values
     * @throws ProblemException VALIDATION_FAILED with pointers below {@code /customFields}
     */
    public void require(Map<String, Object> values, Map<String, Object> before) {
        if (values.isEmpty()) {
            return;
        }
        Map<String, Field> known = fields.byKey(values.keySet());
        ProblemException problem =
                StandardProblem.VALIDATION_FAILED.because("Custom fields are not valid, see `errors`.");
        values.forEach((key, value) -> {
            String violation = value.equals(before.get(key)) ? null : violationOf(known.get(key), value);
            if (violation != null) {
                problem.at("/customFields/" + JsonProblems.escaped(key), violation);
            }
        });
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    /** Display names by key. */
    public Map<String, String> names(Set<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : fields.byKey(keys).values().stream()
                        .collect(Collectors.toMap(
                                Field::key, field -> field.description().name()));
    }

    private @Nullable String violationOf(@Nullable Field field, Object value) {
        if (field == null) {
            return "is not a defined field";
        }
        return field.isRetired() ? "is retired and accepts no new values" : field.violationOf(value, timeBounds);
    }

    /**
     * The value of a filter such as {@code customers:12}.
     *
     * @throws ProblemException VALIDATION_FAILED if there is no such field, or it cannot have this value
     */
    public Object valueOf(String key, String text) {
        Field field = fields.find(key, LockModeType.NONE)
                .orElseThrow(() -> ParameterProblems.invalid(
                        "field", key + ":" + text, "must start with the key of a field; there is no field " + key));
        if (field.type() != FieldType.NUMBER) {
            return text;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw ParameterProblems.invalid(
                    "field", key + ":" + text, "must have a number after the colon; " + key + " is a number");
        }
    }

    private Field require(String key, LockModeType lock) {
        return fields.find(key, lock)
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because("There is no field with this key."));
    }

    private static void requireValid(FieldType type, FieldDescription description) {
        if ((type == FieldType.SELECT) == description.options().isEmpty()) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("A SELECT field has options, other fields have none.")
                    .at("/options", type == FieldType.SELECT ? "must not be empty" : "must be absent");
        }
    }
}
