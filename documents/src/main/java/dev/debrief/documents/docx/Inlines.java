package dev.debrief.documents.docx;

import dev.debrief.documents.text.Characters;
import dev.debrief.documents.tree.Badge;
import dev.debrief.documents.tree.TaskMark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Writes the text of paragraphs as runs. */
final class Inlines {

    private static final Look PLAIN = new Look(null, false, false);

    private final XmlWriter xml;
    private final Relationships relationships;

    Inlines(XmlWriter xml, Relationships relationships) {
        this.xml = xml;
        this.relationships = relationships;
    }

    /** How a run looks. @param style of characters; null for that of the paragraph */
    private record Look(@Nullable String style, boolean bold, boolean italic) {

        Look styled(String another) {
            return new Look(another, bold, italic);
        }
    }

    /** The text of a node without its looks. */
    static String plain(Node node) {
        StringBuilder text = new StringBuilder();
        collect(node, text);
        return text.toString();
    }

    /** @param rightToLeft the direction of the paragraph */
    void writeChildren(Node parent, boolean rightToLeft) throws IOException {
        children(parent, PLAIN, rightToLeft);
    }

    /** Preformatted text. */
    void writeLines(String text) throws IOException {
        String separator = "";
        for (String line : text.stripTrailing().split("\\R", -1)) {
            if (!separator.isEmpty()) {
                lineBreak();
            }
            separator = "\n";
            String tab = "";
            for (String part : line.split("\t", -1)) {
                if (!tab.isEmpty()) {
                    xml.open("w:r").empty("w:tab").close();
                }
                tab = "\t";
                runs(part, PLAIN, false);
            }
        }
    }

    void write(String text, boolean rightToLeft) throws IOException {
        runs(Characters.inline(text), PLAIN, rightToLeft);
    }

    private void children(Node parent, Look look, boolean rightToLeft) throws IOException {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            write(node, look, rightToLeft);
        }
    }

    private void write(Node node, Look look, boolean rightToLeft) throws IOException {
        if (node instanceof Text text) {
            runs(text.getLiteral(), look, rightToLeft);
        } else if (node instanceof HtmlInline html) {
            runs(html.getLiteral(), look, rightToLeft);
        } else if (node instanceof Code code) {
            runs(code.getLiteral(), look.styled("InlineCode"), rightToLeft);
        } else if (node instanceof SoftLineBreak) {
            runs(" ", look, rightToLeft);
        } else if (node instanceof HardLineBreak) {
            lineBreak();
        } else if (node instanceof StrongEmphasis) {
            children(node, new Look(look.style(), true, look.italic()), rightToLeft);
        } else if (node instanceof Emphasis) {
            children(node, new Look(look.style(), look.bold(), true), rightToLeft);
        } else if (node instanceof Link link) {
            link(link, look, rightToLeft);
        } else if (node instanceof Badge badge) {
            children(node, look.styled(style(badge.tone())), rightToLeft);
        } else if (node instanceof TaskMark mark) {
            runs(sign(mark) + " ", look, rightToLeft);
        } else {
            children(node, look, rightToLeft);
        }
    }

    private void link(Link link, Look look, boolean rightToLeft) throws IOException {
        Optional<String> target = LinkTarget.of(link.getDestination());
        if (target.isEmpty()) {
            children(link, look, rightToLeft);
            if (!plain(link).equals(link.getDestination())) {
                runs(" (" + link.getDestination() + ")", look, rightToLeft);
            }
            return;
        }
        xml.open("w:hyperlink", "r:id", relationships.link(target.get()), "w:history", "1");
        children(link, look.styled("Hyperlink"), rightToLeft);
        xml.close();
    }

    private void runs(String text, Look look, boolean rightToLeft) throws IOException {
        for (Directions.Part part : Directions.parts(Characters.inline(text), rightToLeft)) {
            if (!part.text().isEmpty()) {
                run(part, look);
            }
        }
    }

    private void run(Directions.Part part, Look look) throws IOException {
        xml.open("w:r");
        boolean eastAsian = Directions.isEastAsian(part.text());
        List<String> language = new ArrayList<>(Directions.language(part));
        if (!look.equals(PLAIN) || eastAsian || part.rightToLeft() || !language.isEmpty()) {
            xml.open("w:rPr");
            if (look.style() != null) {
                xml.empty("w:rStyle", "w:val", look.style());
            }
            if (eastAsian) {
                xml.empty("w:rFonts", "w:hint", "eastAsia");
            }
            if (look.bold()) {
                xml.empty("w:b").empty("w:bCs");
            }
            if (look.italic()) {
                xml.empty("w:i").empty("w:iCs");
            }
            if (part.rightToLeft()) {
                xml.empty("w:rtl");
            }
            if (!language.isEmpty()) {
                xml.empty("w:lang", language.toArray(String[]::new));
            }
            xml.close();
        }
        xml.element("w:t", part.text(), "xml:space", "preserve").close();
    }

    private void lineBreak() throws IOException {
        xml.open("w:r").empty("w:br").close();
    }

    private static String style(Badge.Tone tone) {
        String name = tone.name();
        return "Badge" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String sign(TaskMark mark) {
        return mark.done() ? "\u2611" : "\u2610";
    }

    private static void collect(Node node, StringBuilder text) {
        if (node instanceof Text some) {
            text.append(some.getLiteral());
        } else if (node instanceof Code code) {
            text.append(code.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append(' ');
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, text);
        }
    }
}
