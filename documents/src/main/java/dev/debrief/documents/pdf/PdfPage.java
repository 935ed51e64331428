package dev.debrief.documents.pdf;

import dev.debrief.documents.model.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/** The HTML page as pages of paper: another style, bookmarks, and nothing that only a browser can do. */
final class PdfPage {

    private static final String STYLE = read("pdf.css");

    private final org.jsoup.nodes.Document page;
    private final Glyphs glyphs;

    private PdfPage(org.jsoup.nodes.Document page, Glyphs glyphs) {
        this.page = page;
        this.glyphs = glyphs;
    }

    /** Adapts a page for the fonts of a file. */
    static org.w3c.dom.Document of(String html, Document document, Glyphs glyphs) {
        PdfPage page =
                new PdfPage(Jsoup.parse(html, "", Parser.htmlParser().settings(ParseSettings.preserveCase)), glyphs);
        page.adapt(document);
        return new W3CDom().namespaceAware(false).fromJsoup(page.page);
    }

    private void adapt(Document document) {
        page.select("head > style, head > meta, .skip, .hidden, progress").remove();
        page.select("svg").forEach(PdfPage::describe);
        page.select("[tabindex]").removeAttr("tabindex");
        // Everything is open on paper.
        page.select("details").tagName("div");
        page.select("summary").tagName("p");
        // Boxes side by side cannot be tagged as items of a list.
        page.select(".spans > li").tagName("div").addClass("span");
        page.select(".spans").tagName("div");
        page.select("dl.facts").forEach(PdfPage::toTable);
        Element running = page.body().prependElement("div").addClass("running");
        running.appendText(document.key() + " \u00B7 ").appendElement("bdi").text(document.title());
        // The beginning of a section can be on the page before its heading.
        page.select("nav a")
                .forEach(link -> link.attr("href", link.attr("href").replaceFirst("^#section-", "#heading-")));
        page.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                text.text(glyphs.shown(text.getWholeText()));
            }
        });
        page.body().select("*:has(> *)").forEach(PdfPage::keepOrder);
        page.select(Direction.BLOCKS).forEach(Direction::set);
        page.select("bdi").forEach(Direction::isolate);
        Element head = page.head();
        head.appendElement("meta").attr("name", "subject").attr("content", "Blameless postmortem " + document.key());
        page.select("[dir=auto]").removeAttr("dir");
        bookmarks(head.appendElement("bookmarks"));
        head.appendElement("style").appendChild(new DataNode(style()));
    }

    /** Terms beside their values. As a table they are read and copied in this order. */
    private static void toTable(Element details) {
        Element rows = new Element("tbody");
        details.children().forEach(rows::appendChild);
        details.tagName("table").empty().appendChild(rows);
        rows.children().tagName("tr");
        rows.select("> tr > dt").tagName("th").attr("scope", "row");
        rows.select("> tr > dd").tagName("td");
    }

    /** The renderer writes the text of an element before its children, unless it is a child itself. */
    private static void keepOrder(Element mixed) {
        if (mixed.closest("svg") == null) {
            mixed.textNodes().stream().filter(text -> !text.isBlank()).forEach(text -> text.wrap("<span></span>"));
        }
    }

    /** Readers of a tagged file read the alternative text of a picture. */
    private static void describe(Element svg) {
        String alternative = Stream.of("title", "desc")
                .map(name -> svg.select("> " + name).text())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(". "));
        svg.attr("alt", alternative);
    }

    private void bookmarks(Element bookmarks) {
        for (Element heading : page.select("h2")) {
            bookmarks.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
        }
    }

    private String style() {
        String families =
                glyphs.families().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return STYLE.replace("'text fonts'", families)
                .replace("'code fonts'", "'" + BundledFonts.CODE + "', " + families);
    }

    private static String read(String name) {
        try (InputStream file = PdfPage.class.getResourceAsStream("/templates/pdf/" + name)) {
            if (file == null) {
                throw new IllegalStateException("There is no style " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
