package dev.debrief.postmortems.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a cause of the fishbone.
 *
 * @param bone where a first cause lies; null for one below another
 */
public record CauseContent(@Nullable String bone, String text, List<Link> links) implements HasLinks {

    public CauseContent {
        links = List.copyOf(links);
    }
}
