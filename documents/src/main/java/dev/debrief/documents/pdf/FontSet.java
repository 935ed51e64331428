package dev.debrief.documents.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Parsed fonts for one file at a time, because they are not thread-safe. Fonts are parsed when they are needed. */
final class FontSet implements AutoCloseable {

    private final List<FontFamily> families;
    private final Consumer<FontSet> giveBack;
    private final Map<FontFile, TrueTypeFont> parsed = new IdentityHashMap<>();
    private final Map<FontFamily, CmapLookup> characters = new IdentityHashMap<>();

    FontSet(List<FontFamily> families, Consumer<FontSet> giveBack) {
        this.families = families;
        this.giveBack = giveBack;
    }

    List<FontFamily> families() {
        return families;
    }

    /** The first family that has a character. */
    Optional<FontFamily> familyWith(int codePoint) {
        return families.stream()
                .filter(family -> charactersOf(family).getGlyphId(codePoint) != 0)
                .findFirst();
    }

    /** Makes the fonts available to one file, which embeds what it uses of them. */
    void addTo(PdfRendererBuilder builder, PDDocument file) {
        for (FontFamily family : families) {
            for (FontFamily.Face face : family.faces()) {
                builder.useFont(
                        new Supplier(file, face.file()),
                        family.name(),
                        face.bold() ? 700 : 400,
                        face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                        true);
            }
        }
    }

    @Override
    public void close() {
        giveBack.accept(this);
    }

    private CmapLookup charactersOf(FontFamily family) {
        CmapLookup known = characters.get(family);
        if (known == null) {
            try {
                known = parsed(family.regular()).getUnicodeCmapLookup(false);
            } catch (IOException invalid) {
                throw new UncheckedIOException(family.name(), invalid);
            }
            characters.put(family, known);
        }
        return known;
    }

    private TrueTypeFont parsed(FontFile file) {
        return parsed.computeIfAbsent(file, FontFile::parse);
    }

    private final class Supplier extends PDFontSupplier {

        private final PDDocument document;
        private final FontFile file;

        Supplier(PDDocument document, FontFile file) {
            super(null);
            this.document = document;
            this.file = file;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, parsed(file), true);
            } catch (IOException invalid) {
                throw new UncheckedIOException(file.name(), invalid);
            }
        }
    }
}
