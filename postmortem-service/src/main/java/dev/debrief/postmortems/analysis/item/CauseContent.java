package dev.debrief.postmortems.analysis.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Content of a {@link Cause}.
 *
 * @param bone null for a cause below another one, which lies on the same bone
 */
public record CauseContent(@Nullable String bone, String text, List<Link> links) implements HasLinks {

    public CauseContent {
        links = List.copyOf(links);
    }
}
