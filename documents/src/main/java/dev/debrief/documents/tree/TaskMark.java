package dev.debrief.documents.tree;

import java.time.LocalDate;
import org.commonmark.node.CustomNode;
import org.jspecify.annotations.Nullable;

/** Makes the list item, in whose first paragraph it comes first, a task. It has no children. */
public final class TaskMark extends CustomNode {

    private final boolean done;
    private final @Nullable LocalDate dueOn;

    TaskMark(boolean done, @Nullable LocalDate dueOn) {
        this.done = done;
        this.dueOn = dueOn;
    }

    public boolean done() {
        return done;
    }

    public @Nullable LocalDate dueOn() {
        return dueOn;
    }
}
