package dev.debrief.documents.html;

import dev.debrief.documents.tree.UserMarkdown;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** User Markdown as markup that fits a page: it scrolls where it is wide, and a screen reader finds its way in it. */
final class ProseHtml {

    private static final OutputSettings AS_WRITTEN = new OutputSettings().prettyPrint(false);

    /** Elements that need a change; most texts have none of them. */
    private static final List<String> CHANGED = List.of("<table", "<pre", "<h", "<a ");

    /** Below the heading of the section. */
    private static final int FIRST_HEADING = 3;

    private ProseHtml() {}

    static String of(String markdown) {
        String html = UserMarkdown.html(markdown);
        if (CHANGED.stream().noneMatch(html::contains)) {
            return html;
        }
        Element body = Jsoup.parseBodyFragment(html).outputSettings(AS_WRITTEN).body();
        body.select("table").forEach(table -> scrolling(table, "Table"));
        body.select("pre").forEach(code -> scrolling(code, "Code"));
        body.select("th").forEach(ProseHtml::headOfColumn);
        body.select("a").forEach(ProseHtml::named);
        withoutGaps(body.select("h1, h2, h3, h4, h5, h6"));
        return body.html();
    }

    /** Who has no mouse scrolls what has the focus. */
    private static void scrolling(Element wide, String label) {
        wide.wrap("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"" + label + "\"></div>");
    }

    private static void headOfColumn(Element cell) {
        if (cell.hasText()) {
            cell.attr("scope", "col");
        } else {
            cell.tagName("td");
        }
    }

    private static void named(Element link) {
        if (!link.hasText()) {
            link.text(link.attr("href"));
        }
    }

    /** The first heading is of the first level, and none is more than one level below the one before. */
    private static void withoutGaps(Elements headings) {
        int above = FIRST_HEADING - 1;
        for (Element heading : headings) {
            int level = Math.min(heading.tagName().charAt(1) - '0', above + 1);
            heading.tagName("h" + level);
            above = level;
        }
    }
}
