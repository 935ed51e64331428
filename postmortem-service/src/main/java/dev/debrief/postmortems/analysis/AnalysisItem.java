package dev.debrief.postmortems.analysis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that an analysis is made of. */
public interface AnalysisItem {

    UUID id();

    /** Order among its siblings, smallest first. */
    int position();

    /** As in the ETag. */
    long revision();

    /** The item that this one follows from; null for a first one, and where nothing follows from anything. */
    default @Nullable UUID parentId() {
        return null;
    }

    /** What it is about, in its own words. */
    String summary();
}
