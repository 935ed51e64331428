package dev.debrief.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlanksTest {

    @ParameterizedTest
    @CsvSource({
        "a\\nb, a b",
        "a \\t\\r\\n \\n b, a b",
        "'a  b', 'a  b'",
        "'  a ', '  a '",
        "'a\u2028b\u0085c', a b c",
        "'a\u00a0\\nb', 'a\u00a0 b'"
    })
    void lineBreaksBecomeBlanks(String written, String expected) {
        String text = written.translateEscapes();

        assertThat(TreeBuilder.oneLine(text)).isEqualTo(expected);
    }

    @Test
    void anyWhiteSpaceIsTrimmed() {
        assertThat(Blanks.trimmed(" \t\u00a0\u3000a b\u2028 ")).isEqualTo("a b");
        assertThat(Blanks.trimmed(" \u00a0 ")).isEmpty();
    }

    @Test
    void longBlanksTakeNoTime() {
        String blanks = "a" + " ".repeat(400_000) + "b";

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(TreeBuilder.oneLine(blanks)).isEqualTo(blanks);
            assertThat(TreeBuilder.strong(blanks)).isNotNull();
        });
    }
}
