package dev.debrief.platform.identity;

import dev.debrief.platform.problem.CommonProblem;
import dev.debrief.platform.problem.ProblemException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a caller wrote where a path says {@code {id}}: a UUID or a short key. */
public final class EntityRef {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final String text;
    private final @Nullable UUID id;
    private final long number;

    private EntityRef(String text, @Nullable UUID id, long number) {
        this.text = text;
        this.id = id;
        this.number = number;
    }

    public static EntityRef of(UUID id) {
        return new EntityRef(id.toString(), id, 0);
    }

    /**
     * Reads a reference as callers write it, in any case.
     *
     * @param prefix of the short key: {@code INC}
     * @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when the text is neither a UUID nor such a key
     */
    public static EntityRef parse(String prefix, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (UUID_TEXT.matcher(lower).matches()) {
            return new EntityRef(text, UUID.fromString(lower), 0);
        }
        String start = prefix.toLowerCase(Locale.ROOT) + "-";
        if (lower.startsWith(start)
                && NUMBER.matcher(lower.substring(start.length())).matches()) {
            return new EntityRef(text, null, Long.parseLong(lower.substring(start.length())));
        }
        throw CommonProblem.NOT_FOUND.because(
                "'" + shortened(text) + "' is neither a UUID nor a key like " + prefix + "-42.");
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
            throw CommonProblem.VALIDATION_FAILED
                    .because(notAReference.detail())
                    .at(pointer, "must be a UUID or a key like " + prefix + "-42");
        }
    }

    public Optional<UUID> id() {
        return Optional.ofNullable(id);
    }

    public OptionalLong number() {
        return id == null ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /** The problem to throw when nothing (visible) stands behind this reference. */
    public RuntimeException notFound(String what) {
        return CommonProblem.NOT_FOUND.because("There is no " + what + " " + text + ".");
    }

    @Override
    public String toString() {
        return text;
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
