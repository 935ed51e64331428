package dev.debrief.documents.notion;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Makes tables; those that Notion cannot hold become lines of text. */
final class NotionTable {

    private static final int MAX_WIDTH = 50;
    private static final int MAX_RUNS = 100;
    private static final int MAX_ROW_WEIGHT = 30_000;

    private NotionTable() {}

    static List<Block> blocks(TableBlock table, boolean mayNest) {
        List<List<List<Run>>> rows = rows(table);
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        boolean fits = mayNest && width <= MAX_WIDTH && rows.stream().allMatch(NotionTable::fits);
        return fits ? tables(rows, width) : lines(rows);
    }

    private static List<List<List<Run>>> rows(TableBlock table) {
        List<List<List<Run>>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(cells(row));
                }
            }
        }
        return rows;
    }

    private static List<List<Run>> cells(Node row) {
        List<List<Run>> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(Block.divided(RichText.of(cell)));
        }
        return cells;
    }

    private static boolean fits(List<List<Run>> row) {
        return row.stream().allMatch(cell -> cell.size() <= MAX_RUNS) && weight(row) <= MAX_ROW_WEIGHT;
    }

    private static int weight(List<List<Run>> row) {
        return row.stream().flatMap(List::stream).mapToInt(Run::weight).sum();
    }

    /** Several, each with the header, if one does not hold all rows. */
    private static List<Block> tables(List<List<List<Run>>> rows, int width) {
        List<Block> tables = new ArrayList<>();
        Block table = table(width);
        tables.add(table);
        for (List<List<Run>> row : rows) {
            if (!table.add(row(row, width))) {
                table = table(width);
                tables.add(table);
                table.add(row(rows.get(0), width));
                table.add(row(row, width));
            }
        }
        return tables;
    }

    private static Block table(int width) {
        return Block.empty("table")
                .put("table_width", width)
                .put("has_column_header", true)
                .put("has_row_header", false);
    }

    private static Block row(List<List<Run>> row, int width) {
        ArrayNode cells = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < width; i++) {
            ArrayNode cell = cells.addArray();
            if (i < row.size()) {
                row.get(i).forEach(run -> cell.add(run.json()));
            }
        }
        return Block.row(cells, weight(row));
    }

    private static List<Block> lines(List<List<List<Run>>> rows) {
        List<Block> lines = new ArrayList<>();
        for (List<List<Run>> row : rows) {
            List<Run> line = new ArrayList<>();
            for (List<Run> cell : row) {
                line.addAll(line.isEmpty() ? List.of() : RichText.plain(" | "));
                line.addAll(cell);
            }
            lines.addAll(Block.of("paragraph", "paragraph", line));
        }
        return lines;
    }
}
