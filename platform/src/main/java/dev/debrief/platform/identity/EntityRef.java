package dev.debrief.platform.identity;

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
 * A reference to an entity as callers write it: a UUID, or a short key such as {@code INC-42}. A JAX-RS parameter of
 * this type is converted by {@link #fromString}; which keys are allowed is checked when the entity is looked up.
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

    /** Never fails: what is neither a UUID nor a key is not found later, like an id that does not exist. */
    public static EntityRef fromString(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return new EntityRef(text, UUID_TEXT.matcher(lower).matches() ? UUID.fromString(lower) : null);
    }

    /**
     * Reads a reference and checks it at once.
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
     * Reads a reference that stands in a body: what is wrong with it is the body's fault.
     *
     * @param pointer where it stands: {@code /into}
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED when the text is neither a UUID nor such
     *     a key
     */
    public static EntityRef parseMember(String prefix, String text, String pointer) {
        try {
            return parse(prefix, text);
        } catch (ProblemException notAReference) {
            throw StandardProblem.VALIDATION_FAILED
                    .because(notAReference.detail())
                    .at(pointer, "must be a UUID or a key like " + prefix + "-42");
        }
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
     * The number of the short key; ask for {@link #id} first.
     *
     * @param prefix of the short key: {@code INC}
     * @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when this reference is no such key
     */
    public long requireNumber(String prefix) {
        return ShortKey.numberOf(prefix, text)
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because(
                        "'" + shortened(text) + "' is neither a UUID nor a key like " + prefix + "-42."));
    }

    /** The problem to throw when nothing (visible) stands behind this reference. */
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
