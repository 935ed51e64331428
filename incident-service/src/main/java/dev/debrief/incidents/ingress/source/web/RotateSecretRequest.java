package dev.debrief.incidents.ingress.source.web;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of POST /ingress-sources/{key}/rotate-secret, which may be absent. */
@Schema(name = "RotateIngressSecret", description = "The new secret of a source", examples = """
                {"secret": "8f742231b10e8888abcd99yyyzzz85a5"}
                """)
record RotateSecretRequest(
        @Schema(
                description = "Secret of a sender that dictates it. Absent to generate one",
                examples = "8f742231b10e8888abcd99yyyzzz85a5")
        @Nullable @Pattern(regexp = SourceSecretRule.PATTERN, message = SourceSecretRule.MESSAGE) String secret) {

    @Override
    public String toString() {
        return "RotateSecretRequest[]";
    }
}
