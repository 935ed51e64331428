package dev.debrief.documents.tree;

import dev.debrief.documents.text.TextFormatter;
import dev.debrief.documents.tree.Badge.Tone;
import org.commonmark.node.Text;

/** Makes the badges of a document. */
final class Badges {

    private Badges() {}

    static Badge severity(String severity) {
        return badge(severity, Tone.ofSeverity(severity));
    }

    static Badge status(String status) {
        return badge(status, Tone.ofStatus(status));
    }

    static Badge action(String status) {
        return badge(status, Tone.ofAction(status));
    }

    private static Badge badge(String constant, Tone tone) {
        Badge badge = new Badge(tone);
        badge.appendChild(new Text(TreeBuilder.oneLine(TextFormatter.label(constant))));
        return badge;
    }
}
