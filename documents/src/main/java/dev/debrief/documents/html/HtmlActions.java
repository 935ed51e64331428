package dev.debrief.documents.html;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.text.TextFormatter;
import java.util.List;

/** The action items as a table, with their progress. */
final class HtmlActions {

    private final HtmlWriter html;

    HtmlActions(HtmlWriter html) {
        this.html = html;
    }

    void write(List<Document.Action> actions) {
        if (actions.isEmpty()) {
            html.element("p", "None yet.", "class", "nothing").raw("\n");
            return;
        }
        progress(actions);
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Action items");
        html.open("table", "class", "actions").raw("\n").open("thead").open("tr");
        for (String column : List.of("Key", "Action", "Owner", "Due", "Status")) {
            html.element("th", column, "scope", "col");
        }
        html.close("tr", "thead").open("tbody").raw("\n");
        actions.forEach(this::row);
        html.close("tbody", "table", "div");
    }

    private void progress(List<Document.Action> actions) {
        List<Document.Action> counted = actions.stream()
                .filter(action -> !action.status().equals("DROPPED"))
                .toList();
        long done = counted.stream().filter(Document.Action::done).count();
        html.open("p", "class", "progress");
        html.element(
                "progress",
                TextFormatter.progress(actions),
                "max",
                String.valueOf(Math.max(1, counted.size())),
                "value",
                String.valueOf(done),
                "aria-label",
                "Action items done");
        html.raw(" ").element("span", TextFormatter.progress(actions)).close("p");
    }

    private void row(Document.Action action) {
        html.open("tr", "class", action.overdue() ? "overdue" : action.done() ? "done" : "open");
        html.element("td", action.key(), "class", "key");
        html.element("th", action.title(), "scope", "row");
        html.element("td", action.owner() == null ? "unassigned" : action.owner(), "data-label", "Owner");
        html.open("td", "class", "due", "data-label", "Due");
        if (action.dueOn() == null) {
            html.text("no date yet");
        } else {
            html.element(
                    "time",
                    TextFormatter.date(action.dueOn()),
                    "datetime",
                    action.dueOn().toString());
        }
        html.raw("</td>").open("td", "class", "status", "data-label", "Status");
        Badges.action(html, action);
        html.close("td", "tr");
    }
}
