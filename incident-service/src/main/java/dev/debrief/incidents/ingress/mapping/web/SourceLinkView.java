package dev.debrief.incidents.ingress.mapping.web;

import dev.debrief.incidents.ingress.mapping.SourceLink;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "IncidentSource", description = "An incident or group of alerts at a source")
record SourceLinkView(
        @Schema(description = "Key of the source", examples = "pagerduty-payments", required = true)
        String source,

        @Schema(description = "Kind of the source", examples = "pagerduty", required = true)
        String kind,

        @Schema(description = "The id that the source gives it", examples = "PINC001", required = true)
        String externalId,

        @Schema(
                description = "Where the source shows it; absent if unknown",
                examples = "https://acme.pagerduty.com/incidents/PINC001")
        @Nullable String link,

        @Schema(
                description = "1, or more if it fired again after it had been resolved",
                examples = "1",
                required = true)
        int episode) {

    static SourceLinkView of(SourceLink link) {
        return new SourceLinkView(link.source(), link.kind(), link.externalId(), link.link(), link.episode());
    }
}
