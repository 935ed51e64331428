package dev.debrief.postmortems.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written of a why. */
public record WhyContent(String question, @Nullable String answer, List<Link> links) implements HasLinks {

    public WhyContent {
        links = List.copyOf(links);
    }
}
