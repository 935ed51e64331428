package dev.debrief.postmortems.analysis.web;

import dev.debrief.platform.text.OneLine;
import dev.debrief.platform.text.WebLink;
import dev.debrief.postmortems.analysis.item.Link;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "A timeline entry, a piece of evidence, or a web page that supports the item: exactly one of them")
record LinkRequest(
        @Schema(description = "Entry of the incident timeline", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        @Nullable UUID timelineEntryId,

        @Schema(description = "Evidence of the incident", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3e") @Nullable UUID evidenceId,

        @Schema(description = "Web page", examples = "https://wiki.example.com/promotions")
        @Size(max = 2000) @Pattern(regexp = WebLink.PATTERN, message = WebLink.MESSAGE) @Nullable String url,

        @Schema(description = "What it shows", examples = "Error rate of the checkout")
        @OneLine
        @Size(max = 200) @Nullable String title) {

    @AssertTrue(message = "must have exactly one of timelineEntryId, evidenceId and url") @Schema(hidden = true)
    boolean isOfOneKind() {
        return Stream.<@Nullable Object>of(timelineEntryId, evidenceId, url)
                        .filter(target -> target != null)
                        .count()
                == 1;
    }

    static List<LinkRequest> of(List<Link> links) {
        return links.stream()
                .map(link -> new LinkRequest(link.timelineEntryId(), link.evidenceId(), link.url(), link.title()))
                .toList();
    }

    static List<Link> links(@Nullable List<LinkRequest> requests) {
        return requests == null
                ? List.of()
                : requests.stream()
                        .map(link -> new Link(link.timelineEntryId, link.evidenceId, link.url, link.title))
                        .toList();
    }
}
