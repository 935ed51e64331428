package dev.debrief.postmortems.document;

/** Plain words as Markdown, in which nothing of them is taken for markup. */
public final class PlainMarkdown {

    private PlainMarkdown() {}

    public static String paragraph(String words) {
        return new MarkdownTree().add(MarkdownTree.line(words)).render().strip();
    }
}
