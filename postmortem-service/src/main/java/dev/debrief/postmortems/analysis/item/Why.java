package dev.debrief.postmortems.analysis.item;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question of the five whys and its answer. It asks why of its parent's answer. */
public record Why(
        UUID id,
        @Nullable UUID parentId,
        int depth,
        int position,
        String question,
        @Nullable String answer,
        List<Link> links,
        long revision)
        implements AnalysisItem {

    public Why {
        links = List.copyOf(links);
    }

    public WhyContent content() {
        return new WhyContent(question, answer, links);
    }

    @Override
    public String summary() {
        return question;
    }
}
