package dev.debrief.documents.markdown;

/** Escapes plain text for Markdown. */
public final class MarkdownEscaper {

    private MarkdownEscaper() {}

    public static String paragraph(String text) {
        return MarkdownBuilder.rendered(MarkdownBuilder.line(text)).strip();
    }
}
