package dev.debrief.incidents.catalog.web;

import dev.debrief.incidents.catalog.ServiceAlias;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ServiceAlias", description = "The name of a service in another system")
record AliasBody(
        @Schema(description = "Key of the source that uses it; absent for any source", examples = "pagerduty")
        @Nullable @Pattern(
                regexp = "^[a-z0-9][a-z0-9._-]{0,62}$",
                message = "must be lower-case letters, digits, dots, hyphens and underscores, at most 63")
        String source,

        @Schema(description = "The name; upper and lower case do not matter", examples = "PSVC001", required = true)
        @NotBlank @OneLine
        @Size(max = 200) String value) {

    static AliasBody of(ServiceAlias alias) {
        return new AliasBody(alias.source(), alias.value());
    }

    static List<ServiceAlias> toAliases(@Nullable List<AliasBody> bodies) {
        return bodies == null
                ? List.of()
                : bodies.stream()
                        .map(body -> new ServiceAlias(body.source, body.value.strip()))
                        .toList();
    }
}
