package dev.debrief.documents.docx;

import dev.debrief.documents.text.Characters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** Writes tables. Each is followed by a small paragraph, or the next table would become a part of it. */
final class TableWriter {

    private static final ParagraphFormat TEXT = ParagraphFormat.of("TableText");
    private static final ParagraphFormat HEADING = ParagraphFormat.of("TableHeading");
    private static final ParagraphFormat AFTER = ParagraphFormat.of("AfterTable");

    /** The most that a table can have; further cells of a row are put into its last one. */
    private static final int MAX_COLUMNS = 63;

    private static final int NAME_WIDTH = 2700;
    private static final int CELL_MARGINS = 216;

    private final XmlWriter xml;
    private final BodyWriter body;

    TableWriter(XmlWriter xml, BodyWriter body) {
        this.xml = xml;
        this.body = body;
    }

    /** A table that somebody wrote. @param around of the text around it */
    void table(TableBlock table, ParagraphFormat around) throws IOException {
        int indent = around.indent();
        List<List<TableCell>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                rows.add(cells(row));
            }
        }
        int columns =
                Math.min(MAX_COLUMNS, rows.stream().mapToInt(List::size).max().orElse(1));
        int width = Math.max(around.width() - indent, around.width() / 2);
        boolean rightToLeft = Directions.isRightToLeft(Characters.inline(Inlines.plain(table.getFirstChild())));
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            widths.add(width / columns);
        }
        start(widths, indent, rightToLeft, true);
        for (List<TableCell> row : rows) {
            row(row, widths);
        }
        end(indent);
    }

    /** A table of names and values. */
    void details(ListBlock list) throws IOException {
        int valueWidth = DocxRenderer.TEXT_WIDTH - NAME_WIDTH;
        List<Integer> widths = List.of(NAME_WIDTH, valueWidth);
        start(widths, 0, false, false);
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Paragraph name = new Paragraph();
            name.appendChild(DetailsTable.takeName(item));
            xml.open("w:tr");
            startCell(NAME_WIDTH);
            body.paragraph(name, HEADING);
            xml.close();
            startCell(valueWidth);
            body.blocks(item, TEXT.within(valueWidth - CELL_MARGINS), 0);
            endCell(item.getLastChild());
            xml.close();
        }
        end(0);
    }

    private static List<TableCell> cells(Node row) {
        List<TableCell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add((TableCell) cell);
        }
        return cells;
    }

    private void row(List<TableCell> cells, List<Integer> widths) throws IOException {
        xml.open("w:tr");
        boolean header = !cells.isEmpty() && cells.get(0).getParent().getParent() instanceof TableHead;
        if (header) {
            xml.open("w:trPr").empty("w:cantSplit").empty("w:tblHeader").close();
        }
        for (int column = 0; column < widths.size(); column++) {
            startCell(widths.get(column));
            int end = column == widths.size() - 1 ? Math.max(cells.size(), column + 1) : column + 1;
            for (int i = column; i < end; i++) {
                if (i < cells.size()) {
                    body.paragraph(cells.get(i), (header ? HEADING : TEXT).aligned(alignment(cells.get(i))));
                } else {
                    body.emptyParagraph(TEXT);
                }
            }
            xml.close();
        }
        xml.close();
    }

    private static @Nullable String alignment(TableCell cell) {
        TableCell.Alignment alignment = cell.getAlignment();
        if (alignment == null) {
            return null;
        }
        return switch (alignment) {
            case LEFT -> "left";
            case CENTER -> "center";
            case RIGHT -> "right";
        };
    }

    private void start(List<Integer> widths, int indent, boolean rightToLeft, boolean withHeader) throws IOException {
        int width = widths.stream().mapToInt(Integer::intValue).sum();
        xml.open("w:tbl").open("w:tblPr");
        xml.empty("w:tblStyle", "w:val", "TableGrid");
        if (rightToLeft) {
            xml.empty("w:bidiVisual");
        }
        xml.empty("w:tblW", "w:w", Integer.toString(width), "w:type", "dxa");
        xml.empty("w:tblInd", "w:w", Integer.toString(indent), "w:type", "dxa");
        xml.empty(
                "w:tblLook",
                "w:val",
                withHeader ? "0620" : "0680",
                "w:firstRow",
                withHeader ? "1" : "0",
                "w:lastRow",
                "0",
                "w:firstColumn",
                withHeader ? "0" : "1",
                "w:lastColumn",
                "0",
                "w:noHBand",
                "1",
                "w:noVBand",
                "1");
        xml.close().open("w:tblGrid");
        for (int column : widths) {
            xml.empty("w:gridCol", "w:w", Integer.toString(column));
        }
        xml.close();
    }

    private void end(int indent) throws IOException {
        xml.close();
        body.emptyParagraph(AFTER.indented(indent));
    }

    private void startCell(int width) throws IOException {
        xml.open("w:tc").open("w:tcPr");
        xml.empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa").close();
    }

    /** A cell must end with a paragraph. */
    private void endCell(@Nullable Node last) throws IOException {
        if (last == null) {
            body.emptyParagraph(TEXT);
        }
        xml.close();
    }
}
