package dev.debrief.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.debrief.documents.Rendered;
import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserMarkdownTest {

    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "text <svg/onload=alert(1)> text",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\nscript:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox(1))",
                "[x](//evil.example/x)",
                "![x](https://tracker.example/pixel.png)",
                "![x](javascript:alert(1))",
                "[![x](javascript:alert(1))](https://example.com)",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "[x](https://example.com \"\\\" onmouseover=alert(1) y=\\\"\")",
                "<!-- never closed",
                "<style>body{display:none}</style>",
                "</main></body><script>alert(1)</script>",
                "```\"><script>alert(1)</script>\ncode\n```",
                "| a | b |\n| --- | --- |\n| <script>alert(1)</script> | [x](javascript:alert(1)) |",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<details open ontoggle=alert(1)>",
                "]]><script>alert(1)</script>"
            })
    void removesActiveContent(String written) {
        Document document = SampleDocuments.withContent(written, written);

        assertInert(Jsoup.parse(Rendered.html(document)));
        String markdown = Rendered.markdown(document);
        assertNoActiveNode(MARKDOWN.parse(markdown));
        assertInert(Jsoup.parseBodyFragment(HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .render(MARKDOWN.parse(markdown))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\nnever closed",
                "~~~~\nnever closed",
                "<!-- never closed",
                "<script>",
                "- a\n  - b\n\n        code",
                "> quote\nlazy",
                "# heading",
                "heading\n===",
                "| a | b |\n| --- | --- |\n| 1 | 2 |",
                "1. one\n2. two",
                "[x]: https://example.com",
                "***",
                "text\\",
                "`never closed",
                "**never closed",
                "<!DOCTYPE html",
                "<![CDATA[ never closed",
                "<?php never closed",
                "line | with | pipes",
                "\u00a0\u200b\ttabs"
            })
    void keepsSectionsIntact(String written) {
        Document document = SampleDocuments.withContent(written, written.replace('\n', ' '));

        List<String> html = Jsoup.parse(Rendered.html(document)).select("h2").eachText();
        List<String> sections =
                document.sections().stream().map(Document.Section::title).toList();
        assertThat(html)
                .containsOnlyOnce("External summary")
                .filteredOn(title -> !title.equals("External summary"))
                .isEqualTo(sections);
        assertThat(topHeadings(MARKDOWN.parse(Rendered.markdownBody(document)))).isEqualTo(2 + sections.size());
    }

    @Test
    void keepsHarmlessMarkdown() {
        String written =
                "# Heading\n\nSome **bold** text, `code`, a [link](https://example.com/?a=1&b=2) and 1 < 2 & 3.\n\n"
                        + "- one\n- two\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n";

        Element html = Jsoup.parseBodyFragment(UserMarkdown.html(written)).body();

        assertThat(html.select("h3").text()).isEqualTo("Heading");
        assertThat(html.select("strong").text()).isEqualTo("bold");
        assertThat(html.select("li").eachText()).containsExactly("one", "two");
        assertThat(html.select("td").eachText()).containsExactly("1", "2");
        assertThat(html.select("a").attr("href")).isEqualTo("https://example.com/?a=1&b=2");
        assertThat(html.select("a").attr("rel")).isEqualTo("nofollow noopener noreferrer");
        assertThat(html.text()).contains("1 < 2 & 3.");
    }

    @Test
    void turnsImagesIntoLinks() {
        Element html = Jsoup.parseBodyFragment(UserMarkdown.html("![error rate](https://grafana.example/x.png)"))
                .body();

        assertThat(html.select("a").text()).isEqualTo("error rate");
        assertThat(html.select("a").attr("href")).isEqualTo("https://grafana.example/x.png");
    }

    @Test
    void rendersHtmlAsText() {
        assertThat(Jsoup.parseBodyFragment(UserMarkdown.html("a <b>bold</b> claim"))
                        .text())
                .isEqualTo("a <b>bold</b> claim");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"> ", "- ", "*", "**a ", "[", "![", "`", "<", "_a", "(", "\\", "1. ", "&", "[a](", "]", "|"})
    void survivesDeepNesting(String opening) {
        String written = opening.repeat(50_000 / opening.length());

        assertThatCode(() -> {
                    UserMarkdown.html(written);
                    Rendered.markdown(SampleDocuments.withContent(written, "line"));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void survivesManyEmphasisMarks() {
        String written = "*".repeat(20_000) + "x" + "*".repeat(20_000);

        assertThat(UserMarkdown.html(written)).contains("x");
    }

    private static void assertInert(Element page) {
        assertThat(page.select("script, img, iframe, object, embed, form, details, base, link"))
                .isEmpty();
        assertThat(page.select("svg")).allMatch(picture -> picture.closest("figure.picture") != null);
        assertThat(page.select("style").size()).isLessThanOrEqualTo(1);
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("style", "srcdoc", "src");
            }
        }
        for (Element link : page.select("a[href]")) {
            assertThat(link.attr("href").toLowerCase(Locale.ROOT)).matches("(https?://|mailto:|#).*");
        }
    }

    private static void assertNoActiveNode(Node tree) {
        tree.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock block) {
                throw new AssertionError("HTML came through: " + block.getLiteral());
            }

            @Override
            public void visit(HtmlInline inline) {
                throw new AssertionError("HTML came through: " + inline.getLiteral());
            }

            @Override
            public void visit(Image image) {
                throw new AssertionError("An image came through: " + image.getDestination());
            }

            @Override
            public void visit(Link link) {
                assertThat(link.getDestination()).matches("(?s)(https?://|mailto:).*");
                visitChildren(link);
            }
        });
    }

    private static int topHeadings(Node tree) {
        int[] count = {0};
        tree.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                count[0] += heading.getLevel() <= 2 ? 1 : 0;
            }
        });
        return count[0];
    }
}
