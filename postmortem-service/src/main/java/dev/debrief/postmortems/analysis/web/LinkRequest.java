package dev.debrief.postmortems.analysis.web;

import dev.debrief.postmortems.analysis.Link;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What supports it: either a timeline entry, or a piece of evidence, or a page")
record LinkRequest(
        @Schema(
                description = "An entry of the timeline of the incident",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        @Nullable UUID timelineEntryId,

        @Schema(description = "A piece of evidence of the incident", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3e")
        @Nullable UUID evidenceId,

        @Schema(description = "Any other page", examples = "https://wiki.example.com/promotions")
        @Size(max = 2000) @Pattern(regexp = "^https?://[^\\s]{1,1990}$") @Nullable
        String url,

        @Schema(description = "What is to be seen there", examples = "Error rate of the checkout")
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
