package dev.debrief.postmortems.language.web;

import dev.debrief.language.Severity;
import dev.debrief.platform.settings.web.ChangeSettingsRequest;
import dev.debrief.postmortems.language.LanguageRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "New settings of the language rules, on top of the built-in packs", examples = """
                {"packs": ["pack: acme\\nversion: 1\\nrules:\\n  - id: barista-spilled\\n    category: B12\\n    severity: {any: WARNING}\\n    cues: [\\"barista spilled\\"]\\n    message: A person is named as the cause of the harm.\\n    why: Only the mechanism can be changed.\\n    matches: [The barista spilled it.]\\n"],
                 "severities": {"single-root-cause": "OFF"},
                 "note": "The regulator asks for one root cause"}
                """)
record ChangeLanguageRulesRequest(
        @Schema(
                description = "Your rule packs as YAML; docs/language-rules.md describes the format",
                examples = "[\"pack: acme\\nversion: 1\\nrules: []\"]")
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 200_000) String> packs,

        @Schema(
                description = "Severities that override those of the packs, by rule id; OFF turns a rule off",
                examples = "{\"single-root-cause\": \"OFF\", \"non-inclusive\": \"INFO\"}")
        @NotNull @Size(max = 1000) Map<@NotBlank @Size(max = 80) String, @NotNull Severity> severities,

        @Schema(description = "Reason for the change", examples = "The regulator asks for one root cause")
        @Nullable @Size(min = 1, max = 500) String note)
        implements ChangeSettingsRequest<LanguageRules> {

    @Override
    public LanguageRules toSettings() {
        return new LanguageRules(packs, severities);
    }
}
