package dev.debrief.actions.action.web;

import dev.debrief.actions.action.content.Addressed;
import dev.debrief.actions.action.content.AddressedKind;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Addressed", description = "Something that an action item addresses")
record AddressedBody(
        @Schema(
                description =
                        "What it is: FACTOR is a contributing factor, LESSON a lesson of the postmortem, EVIDENCE a"
                                + " piece of evidence of an incident",
                examples = "FACTOR",
                required = true)
        @NotNull AddressedKind kind,

        @Schema(
                description = "Its id; postmortem-service reports a factor that the postmortem does not have",
                examples = "01933ea1-5b20-7c44-8f0e-2d6a91c4be10",
                required = true)
        @NotNull UUID id) {

    static AddressedBody of(Addressed addressed) {
        return new AddressedBody(addressed.kind(), addressed.id());
    }

    static List<Addressed> toAddresses(@Nullable List<AddressedBody> bodies) {
        return bodies == null
                ? List.of()
                : bodies.stream().map(body -> new Addressed(body.kind, body.id)).toList();
    }
}
