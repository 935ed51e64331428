package dev.debrief.postmortems.review.web;

import dev.debrief.postmortems.incident.web.PersonView;
import dev.debrief.postmortems.review.FourEyesException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FourEyesException", description = "Why one person took a postmortem to its next publication alone")
public record FourEyesExceptionView(
        @Schema(description = "The exception", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(description = "The reason", examples = "I am the only engineer this week.")
        String reason,

        @Schema(description = "Who took it") PersonView by,

        @Schema(description = "When", examples = "2024-11-19T09:12:00Z")
        Instant at) {

    public static FourEyesExceptionView of(FourEyesException exception) {
        return new FourEyesExceptionView(
                exception.id(),
                exception.reason(),
                new PersonView(exception.byHandle(), exception.byName()),
                exception.at());
    }
}
