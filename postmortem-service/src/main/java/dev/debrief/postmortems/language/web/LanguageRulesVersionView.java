package dev.debrief.postmortems.language.web;

import dev.debrief.language.Severity;
import dev.debrief.postmortems.language.LanguageRulesVersion;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "LanguageRulesVersion", description = "A version of the language rules, without the rules themselves")
record LanguageRulesVersionView(
        @Schema(description = "Number of the version", examples = "3")
        int version,

        @Schema(description = "Number of custom rule packs", examples = "1")
        int packs,

        @Schema(description = "Severity overrides, by rule id", examples = "{\"single-root-cause\": \"OFF\"}")
        Map<String, Severity> severities,

        @Schema(description = "Reason for the change", examples = "The regulator asks for one root cause") @Nullable String note,

        @Schema(description = "Who changed it", examples = "user:ada") @Nullable String changedBy,

        @Schema(description = "When it was changed", examples = "2024-10-01T08:00:00Z") @Nullable Instant changedAt) {

    static LanguageRulesVersionView of(LanguageRulesVersion version) {
        return new LanguageRulesVersionView(
                version.version(),
                version.settings().packs().size(),
                new TreeMap<>(version.settings().severities()),
                version.note(),
                version.changedBy(),
                version.changedAt());
    }
}
