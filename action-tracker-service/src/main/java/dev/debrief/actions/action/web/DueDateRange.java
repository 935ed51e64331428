package dev.debrief.actions.action.web;

import dev.debrief.platform.problem.StandardProblem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The range of accepted due dates. */
final class DueDateRange {

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private DueDateRange() {}

    static @Nullable LocalDate requireInRange(@Nullable LocalDate day) {
        if (day != null && !isInRange(day)) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("1 field is not valid, see errors.")
                    .at("/dueOn", "must be a day from " + FIRST + " to " + LAST);
        }
        return day;
    }

    static boolean isInRange(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
