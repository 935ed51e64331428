package dev.debrief.notifications.message.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nothing to mark.                                | Nothing to mark.
            **Checkout** failed for _all_ customers.        | Checkout failed for all customers.
            See [the runbook](https://runbook.example/a).   | See the runbook (https://runbook.example/a).
            See <https://runbook.example/a>.                | See https://runbook.example/a.
            [https://a.example/b](https://a.example/b)      | https://a.example/b
            [Write to us](mailto:team@example.com)          | Write to us (team@example.com)
            <team@example.com>                              | team@example.com
            [**the** runbook](https://runbook.example/)     | the runbook (https://runbook.example/)
            ![Error rate](https://graph.example/1.png)      | Error rate (https://graph.example/1.png)
            [nothing](javascript:alert)                     | nothing
            Run `kubectl get pods`                          | Run kubectl get pods
            snake_case_name and 3 \\* 4                      | snake_case_name and 3 * 4
            Thanks, @user:priya                             | Thanks, @user:priya
            <b>bold</b>                                     | <b>bold</b>
            Red&#27;31m text                                | Red31m text
            """)
    void leavesTheWords(String markdown, String plain) {
        assertThat(MarkdownText.plain(markdown)).isEqualTo(plain);
    }

    @Test
    void blocksStandApart() {
        String markdown = """
                # Summary

                Orders *could not* be paid.

                - first
                - second

                1. one
                2. two
                """;

        assertThat(MarkdownText.plain(markdown)).isEqualTo("""
                Summary

                Orders could not be paid.

                - first
                - second

                1. one
                2. two""");
    }

    static Stream<String> whatTakesLongOrGrows() {
        return Stream.of(
                "<".repeat(10_000),
                "*a ".repeat(5_000),
                "[a]" + "[b]".repeat(100) + "\n\n[b]: https://a.example/" + "x".repeat(200));
    }

    @ParameterizedTest
    @MethodSource("whatTakesLongOrGrows")
    void someTextsStayAsTheyAre(String markdown) {
        assertThat(MarkdownText.plain(markdown)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource({">", "*", "["})
    void deepNestingIsSurvived(String mark) {
        String markdown = (mark + " ").repeat(9_000) + "end";

        assertThat(MarkdownText.plain(markdown)).contains("end").hasSizeLessThanOrEqualTo(markdown.length());
    }
}
