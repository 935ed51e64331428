package dev.debrief.language;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The parts of a Markdown text that are its author's own words, in the order of the text.
 *
 * <p>Left out is what somebody else or a machine said: fenced and inline code, block quotes, HTML, comments, bare URLs
 * and the targets of links. The words of a heading, a list, an emphasis or a link stay in.
 */
public final class Prose {

    private static final Parser MARKDOWN = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private Prose() {}

    /** The spans of own words; neighbours that nothing separates are one span. Same text, same spans. */
    public static List<Span> of(String markdown) {
        OwnWords words = new OwnWords(markdown);
        Node document = MARKDOWN.parse(markdown);
        document.accept(words);
        return List.copyOf(words.spans);
    }

    private static final class OwnWords extends AbstractVisitor {

        private final String markdown;
        private final List<Span> spans = new ArrayList<>();

        OwnWords(String markdown) {
            this.markdown = markdown;
        }

        @Override
        public void visit(BlockQuote quote) {
            // quoted words are not the author's
        }

        @Override
        public void visit(Text text) {
            for (SourceSpan source : text.getSourceSpans()) {
                addWithoutUrls(source.getInputIndex(), source.getInputIndex() + source.getLength());
            }
        }

        private void addWithoutUrls(int start, int end) {
            int from = start;
            for (int url = nextUrl(from, end); url < end; url = nextUrl(from, end)) {
                add(from, url);
                from = endOfWord(url, end);
            }
            add(from, end);
        }

        /** Looks no further than the end, so that many short texts cost no more than one long one. */
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
