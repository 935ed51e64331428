package dev.debrief.postmortems.sharing.web;

import dev.debrief.platform.secret.web.SecretText;
import dev.debrief.postmortems.sharing.IssuedShareLink;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "IssuedShareLink", description = "A share link with its URL")
record IssuedShareLinkView(
        @Schema(description = "The share link", required = true)
        ShareLinkView link,

        @Schema(
                description = "Path of the document at this API; shown only once. Whoever knows it can read the"
                        + " document. The response to a repeated request contains `shown once` instead",
                implementation = String.class,
                examples = "/api/v1/shared/h5E2kQ7d3nXn5m0bWq8e1Zr9Yc4uT6vLs2pKj0fGaHo",
                required = true)
        SecretText url) {

    static IssuedShareLinkView of(IssuedShareLink issued) {
        return new IssuedShareLinkView(
                ShareLinkView.of(issued.link()), new SecretText("/api/v1/shared/" + issued.token()));
    }
}
