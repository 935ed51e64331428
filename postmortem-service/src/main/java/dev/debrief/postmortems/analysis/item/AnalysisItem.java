package dev.debrief.postmortems.analysis.item;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of an analysis. */
public interface AnalysisItem {

    UUID id();

    /** Order among its siblings, smallest first. */
    int position();

    /** Also the ETag. */
    long revision();

    /** The item this one follows from; null at the top, and for kinds without a tree. */
    default @Nullable UUID parentId() {
        return null;
    }

    /** One line of its own text. */
    String summary();
}
