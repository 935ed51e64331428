package dev.debrief.documents.confluence;

import dev.debrief.documents.tree.TaskMark;
import java.time.LocalDate;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Writes what belongs to a task line by line, because a task cannot hold blocks. */
final class TaskBody {

    private final StorageMarkup markup;
    private final StorageVisitor visitor;
    private boolean empty = true;

    TaskBody(StorageMarkup markup, StorageVisitor visitor) {
        this.markup = markup;
        this.visitor = visitor;
    }

    void write(ListItem item, TaskMark task) {
        markup.open("span");
        blocks(item);
        LocalDate dueOn = task.dueOn();
        if (dueOn != null) {
            line().open("time", "datetime", dueOn.toString()).close("time");
        }
        markup.close("span");
    }

    private void blocks(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof FencedCodeBlock code) {
                line().element("code", code.getLiteral().strip());
            } else if (child instanceof IndentedCodeBlock code) {
                line().element("code", code.getLiteral().strip());
            } else if (child instanceof Paragraph || child instanceof Heading) {
                line();
                inline(child);
            } else if (child instanceof TableRow row) {
                line();
                cells(row);
            } else {
                blocks(child);
            }
        }
    }

    private StorageMarkup line() {
        if (!empty) {
            markup.empty("br");
        }
        empty = false;
        return markup;
    }

    private void cells(TableRow row) {
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            inline(cell);
            markup.text(cell.getNext() == null ? "" : " | ");
        }
    }

    private void inline(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            child.accept(visitor);
        }
    }
}
