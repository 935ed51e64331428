package dev.debrief.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.font.FontRenderContext;
import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBlockTest {

    @Test
    void breaksBetweenWords() {
        assertThat(lines("The alert fires and wakes the engineer", 110, 9))
                .containsExactly("The alert fires", "and wakes the", "engineer");
    }

    @Test
    void breaksWordsThatDoNotFit() {
        List<String> lines = lines("W".repeat(30) + " end", 120, 9);

        assertThat(String.join("", lines)).isEqualTo("W".repeat(30) + " end");
        assertThat(lines).allMatch(line -> Font.TEXT.width(line) <= 120);
    }

    @Test
    void breaksWideCharactersAnywhere() {
        assertThat(lines("\u652f\u4ed8\u670d\u52a1\u5728\u90e8\u7f72\u540e", 60, 9))
                .containsExactly("\u652f\u4ed8\u670d\u52a1", "\u5728\u90e8\u7f72\u540e");
    }

    @Test
    void doesNotTearALetterFromItsAccents() {
        List<String> lines = lines("Z\u0301\u0302".repeat(50), 60, 99);

        assertThat(lines).hasSizeGreaterThan(5).allMatch(line -> line.startsWith("Z") && line.endsWith("\u0302"));
    }

    @Test
    void saysThatThereIsMore() {
        assertThat(lines("The alert fires and wakes the engineer", 110, 2))
                .containsExactly("The alert fires", "and wakes the\u2026");
        assertThat(lines("x ".repeat(5000), 120, 500)).last().asString().endsWith("\u2026");
    }

    @Test
    void readsFromRightToLeftIfItBeginsSo() {
        assertThat(TextBlock.of("\u05e9\u05dc\u05d5\u05dd world", Font.TEXT, 200, 1)
                        .rightToLeft())
                .isTrue();
        assertThat(TextBlock.of("Hello \u05e9\u05dc\u05d5\u05dd", Font.TEXT, 200, 1)
                        .rightToLeft())
                .isFalse();
    }

    @Test
    void accentsTakeNoWidth() {
        assertThat(Font.TEXT.width("Z\u0301\u0302\u200d")).isEqualTo(Font.TEXT.width("Z"));
    }

    @Test
    void nothingHasNoLines() {
        assertThat(TextBlock.of("", Font.TEXT, 100, 3).height()).isZero();
    }

    /** Noto Sans is not on every machine. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The quick brown fox jumps over the lazy dog, 0123456789!",
                "\u00c4\u00d6\u00dc \u00e9\u00e8\u00ea \u0141\u00f3d\u017a",
                "\u041f\u043b\u0430\u0442\u0435\u0436 \u043d\u0435 \u043f\u0440\u043e\u0448\u0435\u043b",
                "\u03a0\u03bb\u03b7\u03c1\u03c9\u03bc\u03ae"
            })
    void isAsWideAsNotoSansOrWider(String text) throws Exception {
        for (Font font : Font.values()) {
            File file =
                    new File("/usr/share/fonts/truetype/noto/NotoSans-" + (font.bold() ? "Bold" : "Regular") + ".ttf");
            assumeTrue(file.exists());
            double width = java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, file)
                    .deriveFont((float) font.size())
                    .getStringBounds(text, new FontRenderContext(null, true, true))
                    .getWidth();
            assertThat(font.width(text)).isBetween(width * 0.99, width * 1.4);
        }
    }

    private static List<String> lines(String text, double width, int most) {
        return TextBlock.of(text, Font.TEXT, width, most).lines();
    }
}
