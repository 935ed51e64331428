package dev.debrief.postmortems.language.web;

import dev.debrief.language.Severity;
import dev.debrief.postmortems.language.LanguageRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The rules from now on, besides those that come with Debrief")
record ChangeLanguageRulesRequest(
        @Schema(
                description = "Rule packs of your own, as YAML; docs/language-rules.md tells how they are written",
                examples = "[\"pack: acme\\nversion: 1\\nrules: []\"]")
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 200_000) String> packs,

        @Schema(
                description = "Severities of rules that are not to have their own, by id; OFF switches one off",
                examples = "{\"single-root-cause\": \"OFF\", \"non-inclusive\": \"INFO\"}")
        @NotNull @Size(max = 1000) Map<@NotBlank @Size(max = 80) String, @NotNull Severity> severities,

        @Schema(description = "Why they change", examples = "The regulator asks for one root cause")
        @Nullable @Size(min = 1, max = 500) String note) {

    static final String EXAMPLE = """
            {"packs": ["pack: acme\\nversion: 1\\nrules:\\n  - id: barista-spilled\\n    category: B12\\n    severity: {any: WARNING}\\n    cues: [\\"barista spilled\\"]\\n    message: A person is told as what did the harm.\\n    why: The mechanism is what can be changed.\\n    matches: [The barista spilled it.]\\n"],
             "severities": {"single-root-cause": "OFF"},
             "note": "The regulator asks for one root cause"}
            """;

    LanguageRules toRules() {
        return new LanguageRules(packs, severities);
    }
}
