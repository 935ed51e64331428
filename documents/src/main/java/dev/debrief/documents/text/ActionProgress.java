package dev.debrief.documents.text;

import dev.debrief.documents.model.Document;
import java.util.List;

/** How far the action items are. Which ones count, and which are done, is recorded with them. */
public record ActionProgress(long total, long done, long overdue) {

    public static ActionProgress of(List<Document.Action> actions) {
        List<Document.Action> counted =
                actions.stream().filter(Document.Action::counted).toList();
        return new ActionProgress(
                counted.size(),
                counted.stream().filter(Document.Action::done).count(),
                counted.stream().filter(Document.Action::overdue).count());
    }

    /** {@code 1 of 6 done, 2 overdue}. */
    public String words() {
        String words = done + " of " + total + " done";
        return overdue == 0 ? words : words + ", " + overdue + " overdue";
    }
}
