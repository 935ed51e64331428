package dev.debrief.documents.html;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.picture.Picture;
import dev.debrief.documents.picture.Pictures;
import io.quarkus.qute.RawString;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A picture in the page. */
record Drawing(String title, RawString svg) {

    /** The picture of what is recorded in a section; null if there is none. */
    static @Nullable Drawing of(Document document, String kindOfSection) {
        Optional<Picture> picture = switch (kindOfSection) {
            case "TIMELINE" -> Pictures.timeline(document);
            case "FISHBONE" -> Pictures.fishbone(document);
            case "FIVE_WHYS" -> Pictures.fiveWhys(document);
            case "IMPACT" -> Pictures.impact(document);
            default -> Optional.empty();
        };
        return picture.map(drawn -> new Drawing(drawn.title(), new RawString(drawn.svg())))
                .orElse(null);
    }
}
