package dev.debrief.postmortems.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextHunkTest {

    @Test
    void saysWhichLinesWentAndCame() {
        assertThat(TextHunk.between("one\ntwo\nthree", "one\n2\nthree\nfour"))
                .containsExactly(
                        new TextHunk(2, 2, List.of("two"), List.of("2")),
                        new TextHunk(4, 4, List.of(), List.of("four")));
    }

    @Test
    void countsLinesOfEachTextFromOne() {
        assertThat(TextHunk.between("b\nc", "a\nb\nC"))
                .containsExactly(
                        new TextHunk(1, 1, List.of(), List.of("a")), new TextHunk(2, 3, List.of("c"), List.of("C")));
    }

    @Test
    void nothingIsNoLine() {
        assertThat(TextHunk.between("", "")).isEmpty();
        assertThat(TextHunk.between("", "a\n")).containsExactly(new TextHunk(1, 1, List.of(), List.of("a", "")));
        assertThat(TextHunk.between("a", "")).containsExactly(new TextHunk(1, 1, List.of("a"), List.of()));
    }

    /** Although they have lines in common at their start and in their middle. */
    @Test
    void takesVeryLongTextsAsRewritten() {
        String before = lines("a");
        String after = lines("b");

        List<TextHunk> hunks = TextHunk.between(before, after);

        assertThat(hunks).hasSize(1);
        assertThat(hunks.get(0).fromLine()).isEqualTo(2);
        assertThat(hunks.get(0).removed()).hasSize(2401).contains("middle");
        assertThat(hunks.get(0).added()).hasSize(2401).contains("middle");
    }

    private static String lines(String line) {
        String half = String.join("\n", Collections.nCopies(1200, line));
        return String.join("\n", "start", half, "middle", half);
    }
}
