package dev.debrief.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfFontsTest {

    /** Debian package fonts-droid-fallback. */
    private static final Path CHINESE = Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf");

    /** Debian package fonts-urw-base35. */
    private static final Path POST_SCRIPT = Path.of("/usr/share/fonts/opentype/urw-base35/NimbusSans-Regular.otf");

    @TempDir
    private Path directory;

    private final PdfRenderer renderer = new PdfRenderer(PdfFonts.bundled());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grüße, naïve façade, Łódź, İstanbul",
                "Привет, καλημέρα",
                "ამბავი և պատմություն",
                "สวัสดี",
                "→ ≠ ≤ ✓ ✗ • … – — “quoted” ‘text’ €",
                "🔥 🚨 ✅ ❌ ⚠️ 👍 🚀 🎉",
                "e\u0301 composed"
            })
    void showTheTextsOfManyLanguages(String text) {
        Document document = titled(text);

        assertThat(renderer.missing(document)).isEmpty();
        assertThat(PdfFile.text(renderer.render(document)))
                .contains(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                        .replace("\uFE0F", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"שלום עולם", "مرحبا بالعالم"})
    void showTextFromRightToLeft(String text) {
        assertThat(renderer.missing(titled(text))).isEmpty();
        assertThat(java.text.Normalizer.normalize(
                        PdfFile.text(renderer.render(titled(text))), java.text.Normalizer.Form.NFKC))
                .contains(text);
    }

    @Test
    void reportWhatTheyLack() {
        Document document = titled("審 of 審, \uFFFFx");

        assertThat(renderer.missing(document))
                .extracting(MissingGlyph::codePoint, MissingGlyph::name)
                .contains(org.assertj.core.groups.Tuple.tuple(0x5BE9, "CJK UNIFIED IDEOGRAPHS 5BE9"));
        assertThat(PdfFile.text(renderer.render(document)))
                .contains("\u25A1 of \u25A1")
                .doesNotContain("#");
    }

    @Test
    void countWhatTheyLack() {
        int once = renderer.missing(titled("審")).get(0).count();

        assertThat(renderer.missing(titled("審審審")).get(0).count()).isEqualTo(3 * once);
    }

    @Test
    void areCompletedFromADirectory() throws IOException {
        assumeTrue(Files.exists(CHINESE), "needs " + CHINESE);
        Files.copy(CHINESE, directory.resolve("chinese.ttf"));
        Files.writeString(directory.resolve("README.md"), "Not a font.");
        PdfRenderer chinese = new PdfRenderer(PdfFonts.withDirectory(directory));

        assertThat(chinese.missing(titled("審査"))).isEmpty();
        assertThat(PdfFile.text(chinese.render(titled("審査")))).contains("審査");
    }

    @Test
    void thatCannotBeEmbeddedAreRefused() throws IOException {
        assumeTrue(Files.exists(POST_SCRIPT), "needs " + POST_SCRIPT);
        Files.copy(POST_SCRIPT, directory.resolve("post-script.otf"));

        assertThatThrownBy(() -> PdfFonts.withDirectory(directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("post-script.otf has PostScript outlines");
    }

    @Test
    void thatAreNoneAreRefused() throws IOException {
        Files.writeString(directory.resolve("broken.ttf"), "not a font");

        assertThatThrownBy(() -> PdfFonts.withDirectory(directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("broken.ttf is not a TrueType font");
        assertThatThrownBy(() -> PdfFonts.withDirectory(directory.resolve("none")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Document titled(String text) {
        return SampleDocuments.withTimeline(
                List.of(SampleDocuments.entry(java.time.Instant.parse("2026-03-02T20:00:00Z"), text, true)));
    }
}
