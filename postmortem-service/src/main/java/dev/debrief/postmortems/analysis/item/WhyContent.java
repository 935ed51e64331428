package dev.debrief.postmortems.analysis.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Content of a {@link Why}. */
public record WhyContent(String question, @Nullable String answer, List<Link> links) implements HasLinks {

    public WhyContent {
        links = List.copyOf(links);
    }
}
