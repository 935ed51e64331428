package dev.debrief.postmortems.review.web;

import dev.debrief.postmortems.incident.web.PersonView;
import dev.debrief.postmortems.review.Review;
import dev.debrief.postmortems.review.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Review", description = "A verdict on a submitted postmortem")
record ReviewView(
        @Schema(description = "The review", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(description = "The verdict", examples = "APPROVED")
        Verdict verdict,

        @Schema(description = "Markdown", examples = "Clear and complete.") @Nullable String comment,

        @Schema(description = "Who") PersonView by,

        @Schema(description = "When", examples = "2024-11-19T09:12:00Z")
        Instant at) {

    static ReviewView of(Review review) {
        return new ReviewView(
                review.id(),
                review.verdict(),
                review.comment(),
                new PersonView(review.byHandle(), review.byName()),
                review.at());
    }
}
