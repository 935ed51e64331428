package dev.debrief.notifications.endpoint.web;

import dev.debrief.notifications.endpoint.IssuedSecret;
import dev.debrief.platform.secret.web.SecretText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "IssuedSecret", description = "An endpoint with its new secret")
record IssuedSecretView(
        @Schema(description = "The endpoint", required = true)
        EndpointView endpoint,

        @Schema(
                description = "Signs every webhook; shown only once. The response to a repeated request contains"
                        + " `shown once` instead. Absent for other kinds, which are not signed",
                implementation = String.class,
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        @Nullable SecretText secret) {

    static IssuedSecretView of(IssuedSecret issued) {
        String secret = issued.secret();
        return new IssuedSecretView(EndpointView.of(issued.endpoint()), secret == null ? null : new SecretText(secret));
    }
}
