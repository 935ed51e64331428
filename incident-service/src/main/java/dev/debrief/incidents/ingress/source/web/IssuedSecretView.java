package dev.debrief.incidents.ingress.source.web;

import dev.debrief.incidents.ingress.source.IssuedSecret;
import dev.debrief.platform.secret.web.SecretText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "IssuedIngressSecret", description = "A source with its new secret")
record IssuedSecretView(
        @Schema(description = "The source", required = true) IngressSourceView source,

        @Schema(
                description =
                        "Authenticates every delivery; shown only once. The response to a repeated request contains"
                                + " `shown once` instead",
                implementation = String.class,
                examples = "8f742231b10e8888abcd99yyyzzz85a5",
                required = true)
        SecretText secret) {

    static IssuedSecretView of(IssuedSecret issued) {
        return new IssuedSecretView(IngressSourceView.of(issued.source()), new SecretText(issued.secret()));
    }
}
