package dev.debrief.platform.identity;

import dev.debrief.platform.problem.CommonProblem;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of a part of something as a path names it. Text that is no UUID names nothing. */
public final class PartId {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private PartId() {}

    /**
     * Reads an id.
     *
     * @param what names the part to people: {@code comment}
     * @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when the text is no UUID
     */
    public static UUID parse(String what, String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw CommonProblem.NOT_FOUND.because("There is no " + what + " with this id.");
        }
        return UUID.fromString(text);
    }
}
