package dev.debrief.postmortems.document;

/** Plain words as Markdown, in which nothing of them is taken for markup. */
public final class MarkdownEscaper {

    private MarkdownEscaper() {}

    public static String paragraph(String words) {
        return new MarkdownBuilder().add(MarkdownBuilder.line(words)).render().strip();
    }
}
