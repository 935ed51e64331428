package dev.debrief.documents.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A file with a TrueType font. Of a collection it is the first font. */
record FontFile(String name, byte[] bytes) {

    static FontFile bundled(String name) {
        try (InputStream file = FontFile.class.getResourceAsStream("/fonts/" + name)) {
            if (file == null) {
                throw new IllegalStateException("There is no font " + name);
            }
            return new FontFile(name, file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalArgumentException if the font cannot be embedded */
    static FontFile in(Path file) throws IOException {
        FontFile font = new FontFile(file.getFileName().toString(), Files.readAllBytes(file));
        requireOutlines(!font.isPostScript(), file);
        try (TrueTypeFont parsed = font.parse()) {
            requireOutlines(!(parsed instanceof OpenTypeFont openType && openType.isPostScript()), file);
            if (parsed.getOS2Windows() != null && (parsed.getOS2Windows().getFsType() & 0x000F) == 0x0002) {
                throw new IllegalArgumentException("The licence of " + file + " does not allow to embed it.");
            }
        } catch (IOException | UncheckedIOException invalid) {
            throw new IllegalArgumentException(file + " is not a TrueType font.", invalid);
        }
        return font;
    }

    TrueTypeFont parse() {
        try {
            TrueTypeFont font = isCollection()
                    ? firstOf(new TrueTypeCollection(new ByteArrayInputStream(bytes)))
                    : new TTFParser(false).parse(new RandomAccessReadBuffer(bytes));
            // Ligatures cost time, and copied text would lack their letters.
            font.setEnableGsub(false);
            return font;
        } catch (IOException invalid) {
            throw new UncheckedIOException(name, invalid);
        }
    }

    private static void requireOutlines(boolean trueType, Path file) {
        if (!trueType) {
            throw new IllegalArgumentException(
                    file + " has PostScript outlines, which cannot be embedded. Use a font with TrueType outlines.");
        }
    }

    private boolean isPostScript() {
        return bytes.length > 4 && new String(bytes, 0, 4, StandardCharsets.ISO_8859_1).equals("OTTO");
    }

    private boolean isCollection() {
        return name.toLowerCase(Locale.ROOT).endsWith(".ttc");
    }

    private static TrueTypeFont firstOf(TrueTypeCollection collection) throws IOException {
        List<TrueTypeFont> fonts = new ArrayList<>();
        collection.processAllFonts(fonts::add);
        return fonts.get(0);
    }

    @Override
    public String toString() {
        return name;
    }
}
