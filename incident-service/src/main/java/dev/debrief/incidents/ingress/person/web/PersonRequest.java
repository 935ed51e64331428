package dev.debrief.incidents.ingress.person.web;

import dev.debrief.incidents.ingress.person.PersonMapping;
import dev.debrief.incidents.ingress.person.PersonRole;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of PUT /ingress-sources/{key}/people/{externalId}. */
@Schema(name = "MapIngressPerson", description = "Who a person of a source is", examples = """
                {"handle": "user:dana", "role": "CONTRIBUTOR", "name": "Dana Scott"}
                """)
record PersonRequest(
        @Schema(description = "Handle: user:<name>", examples = "user:dana")
        @NotNull @Pattern(regexp = "user:[A-Za-z0-9._@-]{1,120}", message = "must be like user:dana") String handle,

        @Schema(description = "What commands of the person may do", examples = "CONTRIBUTOR") @NotNull PersonRole role,

        @Schema(description = "Display name", examples = "Dana Scott") @NotBlank @OneLine @Size(max = 200) String name) {

    PersonMapping toMapping() {
        return new PersonMapping(handle, role, name.strip());
    }
}
