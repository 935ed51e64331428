package dev.debrief.documents.pdf;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a paragraph into runs of one direction. The renderer places runs in the direction of the paragraph, so in one
 * that is written from the left, a number after right-to-left text belongs to its run.
 */
final class RunSplitter implements BidiSplitter {

    private List<BidiTextRun> runs = List.of();

    @Override
    public void setParagraph(String paragraph, byte direction) {
        Bidi bidi = new Bidi(paragraph, direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        List<BidiTextRun> found = new ArrayList<>();
        for (int i = 0; i < bidi.getRunCount(); i++) {
            boolean fromTheRight = bidi.baseIsLeftToRight() ? bidi.getRunLevel(i) > 0 : bidi.getRunLevel(i) % 2 == 1;
            add(bidi.getRunStart(i), bidi.getRunLimit(i), fromTheRight ? RTL : LTR, found);
        }
        runs = found;
    }

    private static void add(int start, int limit, byte direction, List<BidiTextRun> found) {
        int last = found.size() - 1;
        if (last >= 0 && found.get(last).getDirection() == direction) {
            BidiTextRun previous = found.remove(last);
            found.add(new BidiTextRun(previous.getStart(), limit - previous.getStart(), direction));
        } else {
            found.add(new BidiTextRun(start, limit - start, direction));
        }
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs.get(index);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        Bidi bidi = new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        return bidi.isLeftToRight() || bidi.baseIsLeftToRight() ? LTR : RTL;
    }
}
