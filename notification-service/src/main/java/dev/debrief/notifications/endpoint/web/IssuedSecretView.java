package dev.debrief.notifications.endpoint.web;

import dev.debrief.notifications.endpoint.IssuedSecret;
import dev.debrief.platform.secret.web.SecretText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "IssuedSecret", description = "An endpoint with its new secret")
record IssuedSecretView(
        @Schema(description = "The endpoint", required = true)
        EndpointView endpoint,

        @Schema(
                description =
                        "Signs every webhook; shown only once. The response to a repeated request contains `shown once` instead",
                implementation = String.class,
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                required = true)
        SecretText secret) {

    static IssuedSecretView of(IssuedSecret issued) {
        return new IssuedSecretView(EndpointView.of(issued.endpoint()), new SecretText(issued.secret()));
    }
}
