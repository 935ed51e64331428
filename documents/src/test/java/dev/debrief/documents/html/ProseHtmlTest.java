package dev.debrief.documents.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseHtmlTest {

    @Test
    void leavesTextAsItIs() {
        assertThat(ProseHtml.of("Some **bold** text, 1 < 2.\n\n- an item"))
                .isEqualTo("<p>Some <strong>bold</strong> text, 1 &lt; 2.</p>\n<ul>\n<li>an item</li>\n</ul>\n");
    }

    @Test
    void letsWideTablesScroll() {
        assertThat(ProseHtml.of("| a | |\n| --- | --- |\n| 1 | 2 |"))
                .contains("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>")
                .contains("<th scope=\"col\">a</th>")
                .contains("<td></td>");
    }

    @Test
    void letsWideCodeScroll() {
        assertThat(ProseHtml.of("```\n<table>\n```"))
                .contains("aria-label=\"Code\"><pre><code>&lt;table&gt;")
                .containsOnlyOnce("class=\"scroll\"");
    }

    @Test
    void leavesNoGapBetweenHeadings() {
        assertThat(ProseHtml.of("### Low\n\n#### Lower\n\n# High\n\n### Low again"))
                .contains("<h3>Low</h3>", "<h4>Lower</h4>", "<h3>High</h3>", "<h4>Low again</h4>");
    }

    @Test
    void namesLinks() {
        assertThat(ProseHtml.of("[](https://example.org/a) and [b](https://example.org/b)"))
                .contains(">https://example.org/a</a>", ">b</a>");
    }
}
