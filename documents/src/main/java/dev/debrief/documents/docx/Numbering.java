package dev.debrief.documents.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The lists of a document: all with bullets are one, and each with numbers counts for itself. */
final class Numbering {

    /** Deeper lists look like this one. */
    static final int DEEPEST_LEVEL = 8;

    static final int BULLETS = 1;

    private static final int OPEN_TASKS = 2;
    private static final int DONE_TASKS = 3;
    private static final int NUMBERS = 4;

    private static final List<String> BULLET_SIGNS = List.of("\u2022", "\u25E6", "\u25AA");
    private static final List<String> OPEN_SIGN = List.of("\u2610");
    private static final List<String> DONE_SIGN = List.of("\u2611");

    private final List<Start> numbered = new ArrayList<>();

    private record Start(int level, int number) {}

    /** @return the number of a new list that counts from the given number */
    int numbersFrom(int number, int level) {
        numbered.add(new Start(level, number));
        return NUMBERS + numbered.size();
    }

    static int tasks(boolean done) {
        return done ? DONE_TASKS : OPEN_TASKS;
    }

    static int indent(int level) {
        return 360 * (level + 1);
    }

    void write(XmlWriter xml) throws IOException {
        xml.open("w:numbering", "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
        format(xml, BULLETS, BULLET_SIGNS);
        format(xml, OPEN_TASKS, OPEN_SIGN);
        format(xml, DONE_TASKS, DONE_SIGN);
        format(xml, NUMBERS, List.of());
        for (int list : List.of(BULLETS, OPEN_TASKS, DONE_TASKS)) {
            list(xml, list, list);
            xml.close();
        }
        for (int i = 0; i < numbered.size(); i++) {
            Start start = numbered.get(i);
            list(xml, NUMBERS + i + 1, NUMBERS);
            xml.open("w:lvlOverride", "w:ilvl", Integer.toString(start.level()));
            xml.empty("w:startOverride", "w:val", Integer.toString(start.number()));
            xml.close().close();
        }
        xml.close().finish();
    }

    private static void list(XmlWriter xml, int list, int format) throws IOException {
        xml.open("w:num", "w:numId", Integer.toString(list));
        xml.empty("w:abstractNumId", "w:val", Integer.toString(format));
    }

    /** @param signs of the levels in turn; empty for numbers */
    private static void format(XmlWriter xml, int format, List<String> signs) throws IOException {
        xml.open("w:abstractNum", "w:abstractNumId", Integer.toString(format));
        xml.empty("w:multiLevelType", "w:val", "hybridMultilevel");
        for (int level = 0; level <= DEEPEST_LEVEL; level++) {
            xml.open("w:lvl", "w:ilvl", Integer.toString(level));
            xml.empty("w:start", "w:val", "1");
            xml.empty("w:numFmt", "w:val", signs.isEmpty() ? "decimal" : "bullet");
            String text = signs.isEmpty() ? "%" + (level + 1) + "." : signs.get(level % signs.size());
            xml.empty("w:lvlText", "w:val", text);
            xml.empty("w:lvlJc", "w:val", "left");
            xml.open("w:pPr");
            xml.empty("w:ind", "w:left", Integer.toString(indent(level)), "w:hanging", "360");
            xml.close().close();
        }
        xml.close();
    }
}
