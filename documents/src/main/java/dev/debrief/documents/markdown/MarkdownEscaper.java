package dev.debrief.documents.markdown;

import dev.debrief.documents.tree.TreeBuilder;

/** Escapes plain text for Markdown. */
public final class MarkdownEscaper {

    private MarkdownEscaper() {}

    public static String paragraph(String text) {
        return MarkdownWriter.rendered(TreeBuilder.line(text)).strip();
    }
}
