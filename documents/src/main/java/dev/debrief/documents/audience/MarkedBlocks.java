package dev.debrief.documents.audience;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Containers in Markdown for an audience: {@code ::: internal}, then the text, then {@code :::}. They can be nested,
 * the end of one has at least as many colons as its beginning, and one that is not closed lasts to the end. In code,
 * the marks are text.
 */
final class MarkedBlocks {

    private static final Parser BLOCKS = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .inlineParserFactory(context -> (lines, block) -> {})
            .build();

    private final Audience reader;
    private final StringBuilder read = new StringBuilder();
    private final Deque<ContainerMark> open = new ArrayDeque<>();

    /** How many of the open containers the reader may not read. */
    private int hidden;

    private MarkedBlocks(Audience reader) {
        this.reader = reader;
    }

    /** The text without the containers that the reader may not read, and without the marks of the others. */
    static String readBy(Audience reader, String markdown) {
        if (!mayHaveMarks(markdown)) {
            return markdown;
        }
        MarkedBlocks blocks = new MarkedBlocks(reader);
        blocks.read(markdown);
        return blocks.read.toString().stripTrailing();
    }

    private static boolean mayHaveMarks(String markdown) {
        for (int i = 2; i < markdown.length(); i++) {
            if (ContainerMark.isColon(markdown.charAt(i))
                    && ContainerMark.isColon(markdown.charAt(i - 1))
                    && ContainerMark.isColon(markdown.charAt(i - 2))) {
                return true;
            }
        }
        return false;
    }

    private void read(String markdown) {
        BitSet code = codeLines(markdown);
        int number = 0;
        int start = 0;
        while (start <= markdown.length()) {
            int end = endOfLine(markdown, start);
            String line = markdown.substring(start, end);
            int next = end + (markdown.startsWith("\r\n", end) ? 2 : 1);
            boolean breaksInParagraph = end < markdown.length() && !isLineEnd(markdown.charAt(end));
            ContainerMark mark = code.get(number) ? null : ContainerMark.of(line);
            if (isShown(mark)) {
                read.append(line).append(breaksInParagraph ? markdown.charAt(end) : '\n');
            }
            number += breaksInParagraph ? 0 : 1;
            start = next;
        }
    }

    private boolean isShown(@Nullable ContainerMark mark) {
        if (mark == null) {
            return hidden == 0;
        }
        if (!mark.isEnd()) {
            open.push(mark);
            hidden += isHidden(mark) ? 1 : 0;
            return hidden == 0 && !mark.alone();
        }
        ContainerMark begin = open.peek();
        if (begin == null || mark.colons() < begin.colons()) {
            return hidden == 0;
        }
        open.pop();
        boolean shown = hidden == 0 && !begin.alone();
        hidden -= isHidden(begin) ? 1 : 0;
        return shown;
    }

    private boolean isHidden(ContainerMark begin) {
        return begin.audience() != null && !reader.mayRead(begin.audience());
    }

    /** Word processors write other line breaks, which Markdown does not know; readers see them, though. */
    private static int endOfLine(String markdown, int start) {
        int end = start;
        while (end < markdown.length()
                && !isLineEnd(markdown.charAt(end))
                && "\u000B\f\u0085\u2028\u2029".indexOf(markdown.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }

    private static BitSet codeLines(String markdown) {
        BitSet code = new BitSet();
        Node root = BLOCKS.parse(markdown);
        Node node = root;
        while (node != null) {
            if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
                for (SourceSpan line : node.getSourceSpans()) {
                    code.set(line.getLineIndex());
                }
            }
            node = PlainText.next(node, root);
        }
        return code;
    }
}
