package dev.debrief.platform.identity;

import dev.debrief.platform.problem.ParameterProblems;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an entity in a request: a UUID, or a short key such as {@code INC-42}. JAX-RS converts parameters of
 * this type with {@link #fromString}; the lookup checks which keys are allowed.
 */
@Schema(type = SchemaType.STRING, description = "A UUID, or a short key such as `INC-42`")
public final class EntityRef {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final String text;
    private final @Nullable UUID id;

    private EntityRef(String text, @Nullable UUID id) {
        this.text = text;
        this.id = id;
    }

    public static EntityRef of(UUID id) {
        return new EntityRef(id.toString(), id);
    }

    /** Never fails: a text that is neither a UUID nor a key leads to 404 at the lookup, like an unknown id. */
    public static EntityRef fromString(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return new EntityRef(text, UUID_TEXT.matcher(lower).matches() ? UUID.fromString(lower) : null);
    }

    /**
     * Parses a reference and validates it immediately.
     *
     * @param prefix of the short key: {@code INC}
     * @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when the text is neither a UUID nor such a key
     */
    public static EntityRef parse(String prefix, String text) {
        EntityRef ref = fromString(text);
        if (ref.id == null) {
            ref.requireNumber(prefix);
        }
        return ref;
    }

    /**
     * Parses a reference in a request body; a malformed one is a validation error.
     *
     * @param pointer JSON Pointer of the field: {@code /into}
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED when the text is neither a UUID nor such
     *     a key
     */
    public static EntityRef parseMember(String prefix, String text, String pointer) {
        try {
            return parse(prefix, text);
        } catch (ProblemException notAReference) {
            throw StandardProblem.VALIDATION_FAILED
                    .because(notAReference.detail())
                    .at(pointer, expectation(prefix));
        }
    }

    /**
     * Parses a reference in a query parameter; a malformed one is a validation error.
     *
     * @param prefix of the short key: {@code INC}
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED when the text is neither a UUID nor such
     *     a key
     */
    public static EntityRef parseParameter(String prefix, String text, String parameter) {
        try {
            return parse(prefix, text);
        } catch (ProblemException notAReference) {
            throw ParameterProblems.invalid(parameter, text, expectation(prefix));
        }
    }

    static String expectation(String prefix) {
        return "must be a UUID or a key like " + prefix + "-42";
    }

    /**
     * The UUID, for entities without short keys.
     *
     * @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when this reference is no UUID
     */
    public UUID requireId(String what) {
        if (id == null) {
            throw notFound(what);
        }
        return id;
    }

    public Optional<UUID> id() {
        return Optional.ofNullable(id);
    }

    /**
     * The number of the short key; try {@link #id} first.
     *
     * @param prefix of the short key: {@code INC}
     * @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when this reference is no such key
     */
    public long requireNumber(String prefix) {
        return ShortKey.numberOf(prefix, text)
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because(
                        "'" + shortened(text) + "' is neither a UUID nor a key like " + prefix + "-42."));
    }

    /** The problem to throw when the entity does not exist or is not visible to the caller. */
    public RuntimeException notFound(String what) {
        return StandardProblem.NOT_FOUND.because("There is no " + what + " " + shortened(text) + ".");
    }

    @Override
    public String toString() {
        return text;
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
