package dev.debrief.documents.picture;

import dev.debrief.documents.model.Document;
import java.util.Optional;

/** The pictures of a document; empty if nothing is recorded that could be drawn. */
public final class Pictures {

    private Pictures() {}

    /** The response to a true scale of time, with its phases. */
    public static Optional<Picture> timeline(Document document) {
        return TimelinePicture.of(document);
    }

    /** The causes by area. */
    public static Optional<Picture> fishbone(Document document) {
        return FishbonePicture.of(document);
    }

    /** The questions of the root cause analysis as a tree. */
    public static Optional<Picture> fiveWhys(Document document) {
        return WhysPicture.of(document);
    }

    /** The periods of impact. */
    public static Optional<Picture> impact(Document document) {
        return ImpactPicture.of(document);
    }
}
