package dev.debrief.postmortems.analysis.web;

import dev.debrief.platform.problem.CommonProblem;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of an item of the analysis as a path names it. Text that is no UUID names nothing. */
final class ItemId {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private ItemId() {}

    static UUID parse(String what, String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw CommonProblem.NOT_FOUND.because("There is no " + what + " with this id.");
        }
        return UUID.fromString(text);
    }
}
