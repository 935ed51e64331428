package dev.debrief.postmortems.analysis.web;

import dev.debrief.postmortems.analysis.item.Link;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "AnalysisLink",
        description = "A timeline entry, a piece of evidence, or a web page that supports the item")
record LinkView(
        @Schema(description = "Entry of the incident timeline", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        @Nullable UUID timelineEntryId,

        @Schema(description = "Evidence of the incident", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3e") @Nullable UUID evidenceId,

        @Schema(description = "Web page", examples = "https://wiki.example.com/promotions") @Nullable
        String url,

        @Schema(description = "What it shows", examples = "Error rate of the checkout") @Nullable String title) {

    static List<LinkView> listOf(List<Link> links) {
        return links.stream().map(LinkView::of).toList();
    }

    private static LinkView of(Link link) {
        return new LinkView(link.timelineEntryId(), link.evidenceId(), link.url(), link.title());
    }
}
