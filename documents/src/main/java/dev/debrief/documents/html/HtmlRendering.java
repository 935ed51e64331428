package dev.debrief.documents.html;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.text.TextFormatter;
import java.util.List;

/** The document as one HTML page that needs nothing else: no script, no font, no image. */
public final class HtmlRendering {

    private final Document document;
    private final HtmlWriter html = new HtmlWriter();

    private HtmlRendering(Document document) {
        this.document = document;
    }

    public static String render(Document document) {
        return new HtmlRendering(document).render();
    }

    /** The Content-Security-Policy to send with the page: its own style and nothing else. */
    public static String contentSecurityPolicy() {
        return "default-src 'none'; style-src '" + StyleSheet.HASH + "'; base-uri 'none'; form-action 'none'";
    }

    private String render() {
        html.raw("<!DOCTYPE html>\n")
                .open("html", "lang", "en")
                .raw("\n")
                .open("head")
                .raw("\n");
        html.raw("<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
                .element("title", document.key() + ": " + document.title())
                .raw("\n")
                .open("style")
                .raw(StyleSheet.TEXT)
                .close("style", "head");
        html.open("body").raw("\n");
        html.element("a", "Skip to the content", "class", "skip", "href", "#content")
                .raw("\n");
        head();
        html.open("div", "class", "page").raw("\n");
        contents();
        html.open("main", "id", "content").raw("\n");
        var sections = new HtmlSections(document, html);
        document.sections().forEach(section -> {
            html.open("section", "id", section.key(), "aria-labelledby", section.key() + "-heading");
            html.element("h2", section.title(), "id", section.key() + "-heading")
                    .raw("\n");
            sections.write(document, section);
            html.close("section");
        });
        html.close("main", "div");
        html.open("footer");
        html.text(document.key() + " about " + document.details().incidentKey()
                + ". All times are UTC. Action items and the follow-up review are shown as they are now.");
        html.close("footer", "body", "html");
        return html.toString();
    }

    private void head() {
        html.open("header").open("div", "class", "inner").raw("\n");
        html.open("p", "class", "eyebrow");
        html.element("span", document.key()).raw(" ");
        Badges.status(html, document.status());
        html.raw(" ");
        Badges.severity(html, document.details().severity());
        html.close("p");
        html.element("h1", document.title()).raw("\n");
        html.open("p", "class", "subtitle");
        html.text("Blameless postmortem of " + document.details().incidentKey());
        if (document.publishedAt() != null) {
            html.text(", published on ")
                    .element(
                            "time",
                            TextFormatter.date(document.publishedAt()),
                            "datetime",
                            document.publishedAt().toString());
        }
        html.close("p", "div", "header");
    }

    private void contents() {
        List<Document.Section> sections = document.sections();
        html.open("nav", "aria-label", "Contents")
                .element("p", "Contents", "class", "nav-title")
                .open("ol")
                .raw("\n");
        sections.forEach(section -> html.open("li")
                .element("a", section.title(), "href", "#" + section.key())
                .close("li"));
        html.close("ol", "nav");
    }
}
