package dev.debrief.postmortems.comment.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.CommonProblem;
import java.util.UUID;
import java.util.regex.Pattern;

/** What paths name. Text that is no UUID names no comment. */
final class CommentPaths {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private CommentPaths() {}

    static EntityRef postmortem(String text) {
        return EntityRef.parse("PM", text);
    }

    static UUID comment(String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw CommonProblem.NOT_FOUND.because("There is no comment with this id.");
        }
        return UUID.fromString(text);
    }
}
