package dev.debrief.documents.pdf;

import dev.debrief.documents.pdf.FontFamily.Face;
import java.util.List;

/** The font families of this module, those for text first. */
final class BundledFonts {

    static final String TEXT = "Noto Sans";
    static final String CODE = "Noto Sans Mono";

    static final List<FontFamily> FAMILIES = List.of(
            new FontFamily(
                    TEXT,
                    List.of(
                            new Face(file("NotoSans-Regular"), false, false),
                            new Face(file("NotoSans-Bold"), true, false),
                            new Face(file("NotoSans-Italic"), false, true),
                            new Face(file("NotoSans-BoldItalic"), true, true))),
            regularAndBold(CODE, "NotoSansMono"),
            regularAndBold("Noto Sans Arabic", "NotoSansArabic"),
            regularAndBold("Noto Sans Hebrew", "NotoSansHebrew"),
            regularAndBold("Noto Sans Thai", "NotoSansThai"),
            regularAndBold("Noto Sans Georgian", "NotoSansGeorgian"),
            regularAndBold("Noto Sans Armenian", "NotoSansArmenian"),
            FontFamily.of("Noto Sans Symbols", file("NotoSansSymbols-Regular")),
            FontFamily.of("Noto Sans Symbols2", file("NotoSansSymbols2-Regular")),
            FontFamily.of("Noto Emoji", file("NotoEmoji-Regular")),
            FontFamily.of("DejaVu Sans", file("DejaVuSans")));

    private BundledFonts() {}

    static boolean isAlwaysUsed(FontFamily family) {
        return family.name().equals(TEXT) || family.name().equals(CODE);
    }

    private static FontFamily regularAndBold(String name, String file) {
        return FontFamily.of(name, file(file + "-Regular"), file(file + "-Bold"));
    }

    private static FontFile file(String name) {
        return FontFile.bundled(name + ".ttf");
    }
}
