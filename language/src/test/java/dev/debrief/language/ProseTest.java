package dev.debrief.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    The cache was cold.                         | The cache was cold.
                    The `checkOrder()` call returned null.      | The / call returned null.
                    ## Why it *really* failed                   | Why it / really / failed
                    See [the runbook](https://a.example/blame). | See / the runbook / .
                    Look at https://a.example/blame first.      | Look at / first.
                    <!-- somebody's note --> Deployed at noon.  | Deployed at noon.
                    <div class="x">Deployed</div> at noon.      | Deployed / at noon.
                    - first cause                               | first cause
                    """)
    void keepsTheAuthorsOwnWords(String markdown, String expected) {
        assertThat(String.join(
                        " / ", words(markdown).stream().map(String::strip).toList()))
                .isEqualTo(expected);
    }

    @Test
    void excludesCodeBlocksAndQuotes() {
        String markdown = """
                Before.

                ```
                throw new CarelessException();
                ```

                > You broke it.

                    indented code

                After.
                """;

        assertThat(words(markdown)).containsExactly("Before.", "After.");
    }

    @Test
    void convertsToCodePoints() {
        String text = "🔥 The deploy 🚀 `x` failed";

        Span last = Prose.of(text).words().get(1);

        assertThat(last.in(text)).isEqualTo(" failed");
        assertThat(last.start()).isEqualTo(20);
        assertThat(last.startInCodePoints(text)).isEqualTo(18);
        assertThat(last.endInCodePoints(text)).isEqualTo(text.codePointCount(0, text.length()));
    }

    @Test
    void spansAreWithinTheTextInOrderAndDoNotSplitCharacters() {
        Random random = new Random(20241115);
        String alphabet = "ab `*_>-#[](){}<!->\n\n\t\\é🔥’–https://x.y 1.";
        int[] characters = alphabet.codePoints().toArray();
        for (int round = 0; round < 3000; round++) {
            String text = random.ints(random.nextInt(60), 0, characters.length)
                    .map(i -> characters[i])
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            int previousEnd = 0;
            for (Span span : Prose.of(text).words()) {
                assertThat(span.start()).as(text).isGreaterThanOrEqualTo(previousEnd);
                assertThat(span.end()).as(text).isGreaterThan(span.start()).isLessThanOrEqualTo(text.length());
                assertThat(Character.isLowSurrogate(text.charAt(span.start())))
                        .as(text)
                        .isFalse();
                previousEnd = span.end();
            }
        }
    }

    private static List<String> words(String markdown) {
        return Prose.of(markdown).words().stream()
                .map(span -> span.in(markdown))
                .toList();
    }
}
