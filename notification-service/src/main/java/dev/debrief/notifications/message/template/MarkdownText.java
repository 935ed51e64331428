package dev.debrief.notifications.message.template;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Markdown as plain text, which every channel can show: without marks, with the address of a link behind its text. HTML
 * is text, which channels escape.
 */
final class MarkdownText {

    /** Matching many thousand of them takes seconds. */
    private static final int MAX_ANGLE_BRACKETS = 1_000;

    /** The parser recurses into emphasis; this many marks fit a small stack. */
    private static final int MAX_EMPHASIS_MARKS = 4_000;

    /** What entities such as {@code &#27;} stand for: control characters, and halves of characters. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    private static final Parser PARSER = Parser.builder().build();

    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .nodeRendererFactory(Inlines::new)
            .build();

    private MarkdownText() {}

    /** At most as long as the Markdown: what would be longer, or takes long to read, stays as it is. */
    static String plain(String markdown) {
        if (count(markdown, '<') > MAX_ANGLE_BRACKETS
                || count(markdown, '*') + count(markdown, '_') > MAX_EMPHASIS_MARKS) {
            return markdown;
        }
        try {
            String plain = UNPRINTABLE
                    .matcher(PLAIN.render(PARSER.parse(markdown)).strip())
                    .replaceAll("");
            return plain.length() <= markdown.length() ? plain : markdown;
        } catch (StackOverflowError tooDeep) {
            return markdown;
        }
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    /** Links without quotation marks around their text, and code without any. */
    private static final class Inlines implements NodeRenderer {

        private final TextContentNodeRendererContext context;

        private Inlines(TextContentNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class, Image.class, Code.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Code code) {
                context.getWriter().write(code.getLiteral());
            } else if (node instanceof Link link) {
                renderLink(link, shown(link.getDestination()));
            } else if (node instanceof Image image) {
                renderLink(image, shown(image.getDestination()));
            }
        }

        private void renderLink(Node link, String address) {
            boolean labelled = link.getFirstChild() != null && !isOnly(link.getFirstChild(), address);
            if (labelled) {
                for (Node child = link.getFirstChild(); child != null; child = child.getNext()) {
                    context.render(child);
                }
            }
            if (!address.isEmpty()) {
                context.getWriter().write(labelled ? " (" + address + ")" : address);
            }
        }

        private static boolean isOnly(Node child, String address) {
            return child instanceof Text text
                    && child.getNext() == null
                    && text.getLiteral().equals(address);
        }

        /** Empty for what is no address of a page or a mailbox. */
        private static String shown(String destination) {
            if (destination.startsWith("mailto:")) {
                return destination.substring("mailto:".length());
            }
            return destination.startsWith("https://") || destination.startsWith("http://") ? destination : "";
        }
    }
}
