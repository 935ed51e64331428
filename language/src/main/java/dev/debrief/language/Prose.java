package dev.debrief.language;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a Markdown text that are the author's own words, in text order.
 *
 * <p>Excludes what other people or machines wrote: fenced and inline code, block quotes, tags, comments, bare URLs and
 * link targets. Includes the text of headings, lists, emphasis and links.
 *
 * @param words spans of own words; adjacent spans are merged
 * @param tags spans of HTML tags and comments
 */
public record Prose(List<Span> words, List<Span> tags) {

    private static final Parser MARKDOWN = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    public Prose {
        words = List.copyOf(words);
        tags = List.copyOf(tags);
    }

    public static Prose of(String markdown) {
        TextCollector words = new TextCollector(markdown);
        for (Node node = parse(markdown); node != null; node = next(node)) {
            if (node instanceof Text text) {
                words.read(text);
            } else if (node instanceof SoftLineBreak) {
                words.joinNextLine();
            } else if (node instanceof HtmlBlock || node instanceof HtmlInline) {
                SourceSpan first = node.getSourceSpans().get(0);
                SourceSpan last =
                        node.getSourceSpans().get(node.getSourceSpans().size() - 1);
                words.readHtml(first.getInputIndex(), last.getInputIndex() + last.getLength());
            }
        }
        return new Prose(words.spans, words.tags);
    }

    /** The prose of plain text: everything except URLs. */
    static Prose ofPlain(String text) {
        TextCollector words = new TextCollector(text);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            words.addWithoutUrls(start, end < 0 ? text.length() : end);
            words.joinNextLine();
            start = end < 0 ? text.length() : end + 1;
        }
        return new Prose(words.spans, List.of());
    }

    static Node parse(String markdown) {
        return MARKDOWN.parse(MarkdownSanitizer.sanitize(markdown));
    }

    /**
     * The next node in text order, skipping the contents of block quotes. Iterative, because deep nesting would
     * overflow the stack.
     */
    static @Nullable Node next(Node node) {
        if (node.getFirstChild() != null && !(node instanceof BlockQuote)) {
            return node.getFirstChild();
        }
        Node up = node;
        while (up != null && up.getNext() == null) {
            up = up.getParent();
        }
        return up == null ? null : up.getNext();
    }

    private static final class TextCollector {

        private final String markdown;
        private final List<Span> spans = new ArrayList<>();
        private final List<Span> tags = new ArrayList<>();

        TextCollector(String markdown) {
            this.markdown = markdown;
        }

        /** A line that starts in lower case continues the sentence of the previous line. */
        void joinNextLine() {
            Span last = spans.isEmpty() ? new Span(0, 0) : spans.get(spans.size() - 1);
            int next = last.end();
            while (next < markdown.length() && Character.isWhitespace(markdown.charAt(next))) {
                next++;
            }
            if (next < markdown.length() && Character.isLowerCase(markdown.codePointAt(next))) {
                add(last.end(), next);
            }
        }

        void read(Text text) {
            for (SourceSpan source : text.getSourceSpans()) {
                addWithoutUrls(source.getInputIndex(), source.getInputIndex() + source.getLength());
            }
        }

        /** Reads the text between HTML tags; a block of HTML extends to the end of its line. */
        void readHtml(int start, int end) {
            int at = start;
            for (int tag = next("<", at, end); tag < end; tag = next("<", at, end)) {
                addWithoutUrls(at, tag);
                String close = markdown.startsWith("<!--", tag) ? "-->" : ">";
                at = Math.min(next(close, tag, end) + close.length(), end);
                tags.add(new Span(tag, at));
            }
            addWithoutUrls(at, end);
        }

        /** Does not search beyond {@code end}, to take linear time. */
        private int next(String wanted, int from, int end) {
            int i = from;
            while (i < end && !markdown.startsWith(wanted, i)) {
                i++;
            }
            return i;
        }

        private void addWithoutUrls(int start, int end) {
            int from = start;
            for (int url = nextUrl(from, end); url < end; url = nextUrl(from, end)) {
                add(from, url);
                from = endOfWord(url, end);
            }
            add(from, end);
        }

        /** Does not search beyond {@code end}, to take linear time. */
        private int nextUrl(int from, int end) {
            for (int i = from; i < end; i++) {
                if (markdown.charAt(i) == 'h'
                        && (markdown.startsWith("http://", i) || markdown.startsWith("https://", i))) {
                    return i;
                }
            }
            return end;
        }

        private int endOfWord(int from, int end) {
            int i = from;
            while (i < end && !Character.isWhitespace(markdown.charAt(i))) {
                i++;
            }
            return i;
        }

        private void add(int start, int end) {
            if (start >= end) {
                return;
            }
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.end() == start) {
                spans.set(spans.size() - 1, new Span(last.start(), end));
            } else {
                spans.add(new Span(start, end));
            }
        }
    }
}
