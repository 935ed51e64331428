package dev.debrief.notifications.endpoint.web;

import dev.debrief.notifications.endpoint.IssuedSecret;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An endpoint with its new secret as JSON. */
@Schema(name = "IssuedSecret", description = "An endpoint with the secret it has just got")
record IssuedSecretView(
        @Schema(description = "The endpoint", required = true)
        EndpointView endpoint,

        @Schema(
                description = "Signs every webhook; shown this once. `shown once` in the answer to a repeated request",
                implementation = String.class,
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                required = true)
        SecretText secret) {

    static IssuedSecretView of(IssuedSecret issued) {
        return new IssuedSecretView(EndpointView.of(issued.endpoint()), new SecretText(issued.secret()));
    }
}
