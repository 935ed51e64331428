package dev.debrief.documents.docx;

import dev.debrief.documents.text.Characters;
import dev.debrief.documents.tree.PictureBlock;
import dev.debrief.documents.tree.Pieces;
import dev.debrief.documents.tree.TaskMark;
import java.io.IOException;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Writes the blocks of a document as paragraphs and tables. */
final class BodyWriter implements Pieces {

    private static final ParagraphFormat NORMAL = ParagraphFormat.of("Normal");
    private static final ParagraphFormat LEAD = ParagraphFormat.of("Lead");
    private static final int QUOTE_INDENT = 300;

    private final XmlWriter xml;
    private final Numbering numbering;
    private final Inlines inlines;
    private final TableWriter tables;
    private final DrawingWriter drawings;
    private final String subtitle;

    /** @param subtitle of the document */
    BodyWriter(XmlWriter xml, Numbering numbering, Inlines inlines, DrawingWriter drawings, String subtitle) {
        this.xml = xml;
        this.numbering = numbering;
        this.inlines = inlines;
        this.tables = new TableWriter(xml, this);
        this.drawings = drawings;
        this.subtitle = subtitle;
    }

    /** A list that continues the one before needs nothing: lists with bullets are all the same. */
    @Override
    public void accept(Node root, boolean continuesList) throws IOException {
        for (Node block = root.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof ListBlock list && DetailsTable.isMadeOf(list)) {
                tables.details(list);
            } else {
                block(block, NORMAL, 0);
            }
        }
    }

    /** @param depth lists around the blocks */
    void blocks(Node parent, ParagraphFormat format, int depth) throws IOException {
        for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
            block(block, format, depth);
        }
    }

    void paragraph(Node content, ParagraphFormat format) throws IOException {
        boolean rightToLeft = Directions.isRightToLeft(Characters.inline(Inlines.plain(content)));
        start(format, rightToLeft);
        inlines.writeChildren(content, rightToLeft);
        xml.close();
    }

    void emptyParagraph(ParagraphFormat format) throws IOException {
        start(format, false);
        xml.close();
    }

    private void block(Node block, ParagraphFormat format, int depth) throws IOException {
        if (block instanceof Heading heading) {
            heading(heading, format);
        } else if (block instanceof Paragraph) {
            paragraph(block, format.equals(NORMAL) && leadsToList(block) ? LEAD : format);
        } else if (block instanceof ListBlock list) {
            list(list, format, depth);
        } else if (block instanceof BlockQuote) {
            blocks(block, format.withStyle("Quote").indented(QUOTE_INDENT), depth);
        } else if (block instanceof FencedCodeBlock code) {
            lines(code.getLiteral(), format.withStyle("Code"));
        } else if (block instanceof IndentedCodeBlock code) {
            lines(code.getLiteral(), format.withStyle("Code"));
        } else if (block instanceof HtmlBlock html) {
            lines(html.getLiteral(), format.withStyle("Code"));
        } else if (block instanceof ThematicBreak) {
            emptyParagraph(format.withStyle("Rule"));
        } else if (block instanceof TableBlock table) {
            tables.table(table, format);
        } else if (block instanceof PictureBlock picture) {
            drawings.write(picture);
        } else {
            blocks(block, format, depth);
        }
    }

    /** The heading of the document is its title, so that those of its sections are of the first level. */
    private void heading(Heading heading, ParagraphFormat format) throws IOException {
        if (heading.getLevel() == 1) {
            paragraph(heading, ParagraphFormat.of("Title"));
            start(ParagraphFormat.of("Subtitle"), false);
            inlines.write(subtitle, false);
            xml.close();
        } else {
            paragraph(heading, format.withStyle("Heading" + (heading.getLevel() - 1)));
        }
    }

    private void list(ListBlock list, ParagraphFormat around, int depth) throws IOException {
        int level = Math.min(depth, Numbering.DEEPEST_LEVEL);
        boolean numbered = list instanceof OrderedList;
        int number = list instanceof OrderedList ordered ? numbersOf(ordered, level) : Numbering.BULLETS;
        ParagraphFormat first = around.item(numbered ? "ListNumber" : "ListBullet", number, level);
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(item, first, depth);
        }
    }

    private int numbersOf(OrderedList list, int level) {
        Integer start = list.getMarkerStartNumber();
        return numbering.numbersFrom(start == null ? 1 : start, level);
    }

    private void item(Node item, ParagraphFormat first, int depth) throws IOException {
        ParagraphFormat more = first.withStyle("ListContinue").indented(nestedIndent(first));
        Node block = item.getFirstChild();
        if (block instanceof Paragraph) {
            paragraph(block, block.getFirstChild() instanceof TaskMark mark ? task(mark, first) : first);
            block = block.getNext();
        } else {
            emptyParagraph(first);
        }
        for (; block != null; block = block.getNext()) {
            block(block, block instanceof ListBlock ? first : more, depth + 1);
        }
    }

    /** The sign of the list is the mark. */
    private static ParagraphFormat task(TaskMark mark, ParagraphFormat item) {
        mark.unlink();
        return item.item("Task", Numbering.tasks(mark.done()), item.level());
    }

    /** Such a paragraph stays on the page of what follows. */
    private static boolean leadsToList(Node paragraph) {
        return paragraph.getNext() instanceof ListBlock || paragraph.getNext() instanceof TableBlock;
    }

    private static int nestedIndent(ParagraphFormat item) {
        return Numbering.indent(item.level());
    }

    private void lines(String text, ParagraphFormat format) throws IOException {
        start(format, false);
        inlines.writeLines(text);
        xml.close();
    }

    private void start(ParagraphFormat format, boolean rightToLeft) throws IOException {
        xml.open("w:p").open("w:pPr");
        xml.empty("w:pStyle", "w:val", format.style());
        boolean isItem = format.list() > 0;
        if (isItem) {
            xml.open("w:numPr");
            xml.empty("w:ilvl", "w:val", Integer.toString(format.level()));
            xml.empty("w:numId", "w:val", Integer.toString(format.list()));
            xml.close();
        }
        if (rightToLeft) {
            xml.empty("w:bidi");
        }
        if (isItem && format.indent() > 0) {
            int left = format.indent() + Numbering.indent(format.level());
            xml.empty("w:ind", "w:left", Integer.toString(left), "w:hanging", "360");
        } else if (format.indent() > 0) {
            xml.empty("w:ind", "w:left", Integer.toString(format.indent()));
        }
        if (format.alignment() != null) {
            xml.empty("w:jc", "w:val", format.alignment());
        }
        xml.close();
    }
}
