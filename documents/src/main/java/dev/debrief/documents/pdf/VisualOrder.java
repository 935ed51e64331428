package dev.debrief.documents.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.text.Bidi;

/** Puts the characters of a line in the order in which they are drawn, and shapes Arabic letters. */
final class VisualOrder {

    private VisualOrder() {}

    static String of(String line) {
        if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
            return line;
        }
        BidiReorderer shaper = new ICUBidiReorderer();
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        byte[] levels = new byte[bidi.getRunCount()];
        String[] runs = new String[levels.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            boolean backwards = levels[i] % 2 == 1;
            runs[i] = backwards ? shaper.reorderRTLTextToLTR(shaper.shapeText(run)) : run;
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        return String.join("", runs);
    }
}
