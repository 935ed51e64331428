package dev.debrief.documents.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** The fonts of PDF files. Thread-safe; parsed fonts are kept for the next file. */
public final class PdfFonts {

    private static final PdfFonts BUNDLED = new PdfFonts(BundledFonts.FAMILIES);

    private final List<FontFamily> families;
    private final Queue<FontSet> idle = new ConcurrentLinkedQueue<>();

    private PdfFonts(List<FontFamily> families) {
        this.families = families;
    }

    /** The fonts of this module: Latin, Greek, Cyrillic, Arabic, Hebrew, Thai, Georgian, Armenian, and symbols. */
    public static PdfFonts bundled() {
        return BUNDLED;
    }

    /**
     * The fonts of this module, and those of a directory for characters that they lack, in the order of their names.
     *
     * @throws IllegalArgumentException if a font of the directory cannot be embedded
     */
    public static PdfFonts withDirectory(Path directory) {
        List<FontFamily> families = new ArrayList<>(BundledFonts.FAMILIES);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(PdfFonts::isFont).sorted().toList()) {
                families.add(FontFamily.of("Extra " + families.size(), FontFile.in(file)));
            }
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("Cannot read the fonts in " + directory, unreadable);
        }
        return new PdfFonts(List.copyOf(families));
    }

    private static boolean isFont(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".ttc") || name.endsWith(".otf");
    }

    /** Fonts for one file at a time; closing them makes them available to the next one. */
    FontSet borrow() {
        FontSet set = idle.poll();
        return set == null ? new FontSet(families, idle::add) : set;
    }
}
