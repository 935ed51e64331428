package dev.debrief.documents.pdf;

import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;

/** Puts the characters of a right-to-left run in the order in which they are drawn; numbers in it are not reversed. */
final class RunReorderer extends ICUBidiReorderer {

    @Override
    public String reorderRTLTextToLTR(String text) {
        return new Bidi(text, Bidi.RTL).writeReordered(Bidi.DO_MIRRORING);
    }
}
