package dev.debrief.documents.html;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.text.TextFormatter;

/** Coloured labels. The colour only repeats what the text says. */
final class Badges {

    private Badges() {}

    static void severity(HtmlWriter html, String severity) {
        String tone = switch (severity) {
            case "CRITICAL", "HIGH" -> "bad";
            case "MEDIUM" -> "warn";
            default -> "plain";
        };
        badge(html, TextFormatter.label(severity) + " severity", tone);
    }

    static void status(HtmlWriter html, String status) {
        String tone = switch (status) {
            case "PUBLISHED", "APPROVED", "CLOSED" -> "good";
            case "IN_REVIEW" -> "info";
            default -> "plain";
        };
        badge(html, TextFormatter.label(status), tone);
    }

    static void action(HtmlWriter html, Document.Action action) {
        String tone = switch (action.status()) {
            case "DONE", "VERIFIED" -> "good";
            case "IN_PROGRESS" -> "info";
            case "BLOCKED", "INEFFECTIVE" -> "warn";
            default -> "plain";
        };
        badge(html, TextFormatter.label(action.status()), tone);
        if (action.overdue()) {
            html.raw(" ");
            badge(html, "Overdue", "bad");
        }
    }

    static void badge(HtmlWriter html, String word, String tone) {
        html.element("span", word, "class", "badge " + tone);
    }
}
