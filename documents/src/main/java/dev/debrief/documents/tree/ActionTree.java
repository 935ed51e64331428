package dev.debrief.documents.tree;

import static dev.debrief.documents.tree.DocumentTree.detail;
import static dev.debrief.documents.tree.DocumentTree.markdownItem;
import static dev.debrief.documents.tree.TreeBuilder.bullets;
import static dev.debrief.documents.tree.TreeBuilder.item;
import static dev.debrief.documents.tree.TreeBuilder.line;
import static dev.debrief.documents.tree.TreeBuilder.strong;

import dev.debrief.documents.model.Action;
import dev.debrief.documents.model.ActionStep;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.text.ActionProgress;
import dev.debrief.documents.text.BenefitText;
import dev.debrief.documents.text.TextFormatter;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Paragraph;

/** The action items in the document, as tasks. */
final class ActionTree {

    private final TreeBuilder tree;

    ActionTree(TreeBuilder tree) {
        this.tree = tree;
    }

    void actions(Document document) {
        ListBlock list = bullets();
        for (Action action : document.actionItems()) {
            String later = action.addedLater() ? ", added later" : "";
            Paragraph title = line(
                    new TaskMark(action.done(), action.dueOn()),
                    strong(action.title()),
                    " (" + action.key() + later + ")");
            item(list, title, values(action));
        }
        if (!document.actionItems().isEmpty()) {
            tree.add(line(ActionProgress.of(document.actionItems()).words()));
        }
        String minutesBought = BenefitText.minutesBought(document);
        if (!minutesBought.isEmpty()) {
            tree.add(line(minutesBought));
        }
        tree.addOrPlaceholder(list, "None yet.");
    }

    private static ListBlock values(Action action) {
        ListBlock values = bullets();
        detail(values, "Owner", action.owner() == null ? "unassigned" : action.owner());
        detail(values, "Due", action.dueOn() == null ? "no date yet" : TextFormatter.date(action.dueOn()));
        item(
                values,
                line(strong("Status:"), " ", Badges.action(action.status()), action.overdue() ? " (overdue)" : ""));
        if (action.kind() != null) {
            detail(values, "Kind", TextFormatter.purpose(action));
        }
        action.addresses().forEach(factor -> detail(values, "Addresses", factor));
        if (action.successMeasure() != null) {
            detail(values, "Done when", action.successMeasure());
        }
        if (action.recurredIn() != null) {
            detail(values, "Happened again in", action.recurredIn());
        }
        if (action.benefit() != null) {
            detail(values, "Benefit", BenefitText.benefit(action.benefit()));
        }
        markdownItem(values, "Details", action.description());
        action.steps().forEach(step -> step(values, step));
        return values;
    }

    private static void step(ListBlock list, ActionStep step) {
        Paragraph lead = line(TextFormatter.step(step));
        String reason = TextFormatter.orEmpty(step.reason());
        if (!reason.isEmpty()) {
            lead.appendChild(line(": ").getFirstChild());
        }
        TreeBuilder.evidence(item(list, lead, reason), step.link());
    }
}
