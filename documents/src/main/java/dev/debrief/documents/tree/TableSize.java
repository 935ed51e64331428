package dev.debrief.documents.tree;

/**
 * How many cells the tables of a Markdown text have. Every row is filled up to the width of its header, so a short text
 * can have millions of them. Counted are rather too many than too few.
 */
final class TableSize {

    private static final long MOST_CELLS = 2000;

    /** Empty cells in place of those that were not written; more are allowed in a text that is longer. */
    private static final long MOST_FILLED_UP = 100;

    private final String markdown;
    private long columns;
    private long cells;
    private long filledUp;

    private TableSize(String markdown) {
        this.markdown = markdown;
    }

    static boolean isTooLarge(String markdown) {
        return markdown.indexOf('|') >= 0 && new TableSize(markdown).isTooLarge();
    }

    private boolean isTooLarge() {
        int start = 0;
        for (int i = 0; i <= markdown.length(); i++) {
            if (i == markdown.length() || markdown.charAt(i) == '\n' || markdown.charAt(i) == '\r') {
                add(start, i);
                start = i + 1;
            }
        }
        return cells > MOST_CELLS || filledUp > Math.max(MOST_FILLED_UP, markdown.length() / 2);
    }

    private void add(int start, int end) {
        boolean betweenReturnAndLineFeed = start == end
                && start > 0
                && end < markdown.length()
                && markdown.charAt(start - 1) == '\r'
                && markdown.charAt(end) == '\n';
        if (betweenReturnAndLineFeed) {
            return;
        }
        int text = afterContainers(start, end);
        long width = 1 + pipes(text, end);
        if (width > 1 && consistsOf("|:- \t", text, end)) {
            columns = Math.max(columns, width);
        } else if (consistsOf("> \t", start, end)) {
            columns = 0;
        }
        cells += columns;
        filledUp += Math.max(0, columns - width);
    }

    /** A table may stand in quotes and list items. */
    private int afterContainers(int start, int end) {
        int i = start;
        while (i < end && " \t>-+*.)0123456789".indexOf(markdown.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private long pipes(int start, int end) {
        return markdown.substring(start, end).chars().filter(c -> c == '|').count();
    }

    private boolean consistsOf(String characters, int start, int end) {
        for (int i = start; i < end; i++) {
            if (characters.indexOf(markdown.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
