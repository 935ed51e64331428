package dev.debrief.documents.text;

import dev.debrief.documents.model.Action;
import java.util.List;

/** How far the action items are. Which ones count, and which are done, is recorded with them. */
public record ActionProgress(long total, long done, long overdue) {

    public static ActionProgress of(List<Action> actions) {
        List<Action> counted = actions.stream().filter(Action::counted).toList();
        return new ActionProgress(
                counted.size(),
                counted.stream().filter(Action::done).count(),
                counted.stream().filter(Action::overdue).count());
    }

    /** {@code 1 of 6 done, 2 overdue}. */
    public String words() {
        String words = done + " of " + total + " done";
        return overdue == 0 ? words : words + ", " + overdue + " overdue";
    }
}
