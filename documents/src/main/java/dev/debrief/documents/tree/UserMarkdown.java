package dev.debrief.documents.tree;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * Makes user Markdown safe for every output: HTML becomes text, only http, https and mailto links remain, images become
 * links, and headings are moved below those of the document.
 */
public final class UserMarkdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> UserMarkdown::addLinkRel)
            .build();

    /** Second line of defence after the parser: only these elements remain. */
    private static final Safelist SAFE = Safelist.relaxed()
            .removeTags("img")
            .addTags("hr")
            .addAttributes("a", "rel")
            .removeProtocols("a", "href", "ftp")
            .preserveRelativeLinks(false);

    private static final org.jsoup.nodes.Document.OutputSettings WITHOUT_PRETTY_PRINT =
            new org.jsoup.nodes.Document.OutputSettings().prettyPrint(false);

    private static final int SECTION_HEADING = 2;
    private static final int MAX_DEPTH = 40;
    private static final int MAX_ANGLE_BRACKETS = 1000;

    /** The parser recurses into emphasis; this many marks nest at most half as deep, which fits a small stack. */
    private static final int MAX_EMPHASIS_MARKS = 4000;

    /** References repeat the address of their definition, which makes a long text of a short one. */
    private static final int MAX_ADDRESSES = 50_000;

    private UserMarkdown() {}

    /** The text as a tree of safe nodes. */
    public static Node parse(String markdown) {
        Node tree = parsed(markdown);
        tree.accept(new SanitizingVisitor());
        return tree;
    }

    public static String html(String markdown) {
        return Jsoup.clean(HTML.render(parse(markdown)), "", SAFE, WITHOUT_PRETTY_PRINT);
    }

    /**
     * Deep nesting would exhaust the stack of any program that reads the result, large tables and repeated addresses
     * its memory, and matching many thousand angle brackets takes seconds, so such text is treated as plain text.
     */
    private static Node parsed(String markdown) {
        if (markdown.chars().filter(c -> c == '<').count() <= MAX_ANGLE_BRACKETS
                && markdown.chars().filter(c -> c == '*' || c == '_').count() <= MAX_EMPHASIS_MARKS
                && !TableSize.isTooLarge(markdown)) {
            Node tree = PARSER.parse(markdown);
            if (depth(tree) <= MAX_DEPTH && addresses(tree) <= Math.max(MAX_ADDRESSES, 2L * markdown.length())) {
                return tree;
            }
        }
        Node plain = new org.commonmark.node.Document();
        plain.appendChild(lines(markdown));
        return plain;
    }

    private static int depth(Node root) {
        int deepest = 0;
        int depth = 0;
        Node node = root;
        while (node != null) {
            deepest = Math.max(deepest, depth);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node != root && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null || node == root ? null : node.getNext();
        }
        return deepest;
    }

    /** Their length. */
    private static long addresses(Node root) {
        Addresses addresses = new Addresses();
        root.accept(addresses);
        return addresses.length;
    }

    private static Paragraph lines(String literal) {
        Paragraph paragraph = new Paragraph();
        for (String line : literal.strip().split("\\R")) {
            if (paragraph.getFirstChild() != null) {
                paragraph.appendChild(new SoftLineBreak());
            }
            paragraph.appendChild(new Text(line.strip()));
        }
        return paragraph;
    }

    public static boolean isSafe(String destination) {
        String lower = destination.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("mailto:");
    }

    /** The destination with its control characters and line breaks encoded: a link in Markdown cannot have them. */
    static String encoded(String destination) {
        StringBuilder encoded = new StringBuilder();
        destination.codePoints().forEach(character -> {
            boolean breaks = Character.isISOControl(character) || character == 0x2028 || character == 0x2029;
            String text = Character.toString(character);
            encoded.append(breaks ? URLEncoder.encode(text, StandardCharsets.UTF_8) : text);
        });
        return encoded.toString();
    }

    private static void addLinkRel(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link) {
            attributes.put("rel", "nofollow noopener noreferrer");
        }
    }

    private static final class Addresses extends AbstractVisitor {

        private long length;

        @Override
        public void visit(Link link) {
            add(link.getDestination(), link.getTitle());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            add(image.getDestination(), image.getTitle());
            visitChildren(image);
        }

        private void add(String destination, @Nullable String title) {
            length += destination.length() + (title == null ? 0 : title.length());
        }
    }

    private static final class SanitizingVisitor extends AbstractVisitor {

        @Override
        public void visit(HtmlBlock block) {
            replace(block, lines(block.getLiteral()));
        }

        @Override
        public void visit(HtmlInline inline) {
            replace(inline, new Text(inline.getLiteral()));
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + SECTION_HEADING));
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (isSafe(link.getDestination())) {
                link.setDestination(encoded(link.getDestination()));
            } else {
                unwrap(link);
            }
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            if (isSafe(image.getDestination()) && !isInLink(image)) {
                Link link = new Link(encoded(image.getDestination()), image.getTitle());
                moveChildren(image, link);
                if (link.getFirstChild() == null) {
                    link.appendChild(new Text(image.getDestination()));
                }
                replace(image, link);
            } else {
                unwrap(image);
            }
        }

        private static boolean isInLink(Node node) {
            for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
                if (parent instanceof Link) {
                    return true;
                }
            }
            return false;
        }

        private static void replace(Node old, Node replacement) {
            old.insertBefore(replacement);
            old.unlink();
        }

        private static void unwrap(Node node) {
            while (node.getFirstChild() != null) {
                node.insertBefore(node.getFirstChild());
            }
            node.unlink();
        }

        private static void moveChildren(Node from, Node to) {
            while (from.getFirstChild() != null) {
                to.appendChild(from.getFirstChild());
            }
        }
    }
}
