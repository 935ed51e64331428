package dev.debrief.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.Rendered;
import dev.debrief.documents.SampleDocuments;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text stays about as long as it was written, in every format. */
class TableSizeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s\n%s\n%s",
                "%s\r\n%s\r\n%s",
                "%s\r%s\r%s",
                "Before\n\n%s\n%s\n%s",
                "> %s\n> %s\n%s",
                "- %s\n  %s\n%s",
                "1) %s\n   %s\n%s",
                "| a | b |\n|---|---|\n| 1 | 2 |\n\n%s\n%s\n%s"
            })
    void rowsAreNotFilledUpToAWideHeader(String template) {
        int columns = 200;
        String lineBreak = template.contains("\r\n") ? "\r\n" : template.contains("\r") ? "\r" : "\n";
        String rows = String.join(lineBreak, Collections.nCopies(columns, "|a"));
        String written = template.formatted("|a".repeat(columns), "|-".repeat(columns), rows);

        assertThat(UserMarkdown.html(written)).hasSizeLessThan(20 * written.length());
    }

    @Test
    void manySmallTablesAreLargeToo() {
        String table = "|a|a|a|a|a|a\n|-|-|-|-|-|-\n" + "a\n".repeat(9) + "\n";

        assertThat(UserMarkdown.html(table)).contains("<table>");
        assertThat(UserMarkdown.html(table.repeat(30)))
                .doesNotContain("<table>")
                .contains("|a|a");
    }

    @Test
    void aShortTextIsNoLongDocument() {
        String written = "|a".repeat(2000) + "\n" + "|-".repeat(2000) + "\n" + "a\n".repeat(2000);

        assertThat(Rendered.markdown(SampleDocuments.withContent(written, "line")))
                .hasSizeLessThan(100 * written.length());
    }

    @Test
    void tablesThatPeopleWriteStay() {
        String written =
                "| day | a | b | c |\n| --- | ---: | :-: | - |\n" + "| 2024-11-15 | 1.5 | - | x |\n".repeat(300);

        assertThat(UserMarkdown.html(written).split("<tr>", -1)).hasSize(302);
        assertThat(UserMarkdown.html("| a | b | c |\n|---|---|---|\n| only one |\n| only one |"))
                .contains("<table>");
        assertThat(UserMarkdown.html("> | a | b |\n> |---|---|\n> | 1 | 2 |")).contains("<table>");
    }

    @Test
    void referencesDoNotRepeatALongAddress() {
        String written = "[a]: https://example.com/" + "x".repeat(10_000) + "\n\n" + "[a] ".repeat(2500);

        assertThat(UserMarkdown.html(written)).hasSizeLessThan(10 * written.length());
        assertThat(UserMarkdown.html("[a]: https://example.com/x\n\n" + "[a] ".repeat(500)))
                .contains("href=\"https://example.com/x\"");
    }
}
