package dev.debrief.documents.pdf;

import java.util.List;

/** Faces of one design. The first one is regular and decides which characters the family has. */
record FontFamily(String name, List<Face> faces) {

    record Face(FontFile file, boolean bold, boolean italic) {}

    static FontFamily of(String name, FontFile regular) {
        return new FontFamily(name, List.of(new Face(regular, false, false)));
    }

    static FontFamily of(String name, FontFile regular, FontFile bold) {
        return new FontFamily(name, List.of(new Face(regular, false, false), new Face(bold, true, false)));
    }

    FontFile regular() {
        return faces.get(0).file();
    }
}
