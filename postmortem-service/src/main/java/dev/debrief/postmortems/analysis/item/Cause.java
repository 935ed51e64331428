package dev.debrief.postmortems.analysis.item;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cause of the fishbone (Ishikawa diagram), on one of its bones or below another cause. */
public record Cause(
        UUID id,
        @Nullable UUID parentId,
        int depth,
        int position,
        @Nullable String bone,
        String text,
        List<Link> links,
        long revision)
        implements AnalysisItem {

    public Cause {
        links = List.copyOf(links);
    }

    public CauseContent content() {
        return new CauseContent(bone, text, links);
    }

    @Override
    public String summary() {
        return text;
    }
}
