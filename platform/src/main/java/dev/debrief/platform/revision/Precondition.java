package dev.debrief.platform.revision;

import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The revision that a change is based on, from {@code If-Match}. */
public final class Precondition {

    private static final Pattern STRONG_TAG = Pattern.compile("\"([0-9]{1,18})\"");
    private static final long ANY = -1;

    private final long expected;

    private Precondition(long expected) {
        this.expected = expected;
    }

    /** Accepts any revision; for changes that no caller requested. */
    public static Precondition any() {
        return new Precondition(ANY);
    }

    /**
     * Parses the header: {@code "7"}, or {@code *} for any revision.
     *
     * @throws ProblemException REVISION_REQUIRED without a header, MALFORMED_REQUEST for one that is not an entity tag
     *     of this API
     */
    public static Precondition ifMatch(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw StandardProblem.REVISION_REQUIRED.because(
                    "Send the ETag of the revision you read as If-Match, so that you do not overwrite another change.");
        }
        if (header.trim().equals("*")) {
            return any();
        }
        Matcher tag = STRONG_TAG.matcher(header.trim());
        if (!tag.matches()) {
            throw StandardProblem.MALFORMED_REQUEST.because(
                    "If-Match must be one ETag of this API, including the quotes, like \"7\".");
        }
        return new Precondition(Long.parseLong(tag.group(1)));
    }

    /** @throws ProblemException STALE_REVISION if the current revision is another one */
    public void require(long current) {
        if (isStale(current)) {
            throw refusal(current);
        }
    }

    /**
     * Rejects a stale change and returns the current content, so that the caller can merge both.
     *
     * @param content the current content, returned as {@code current}
     * @throws ProblemException STALE_REVISION if the current revision is another one
     */
    public void require(long current, Object content) {
        if (isStale(current)) {
            throw refusal(current).with("current", content);
        }
    }

    private boolean isStale(long current) {
        return expected != ANY && expected != current;
    }

    private ProblemException refusal(long current) {
        return StandardProblem.STALE_REVISION
                .because("The change is based on revision " + expected + ", the current one is " + current
                        + ". Read it again and repeat the change.")
                .with("currentRevision", current);
    }
}
