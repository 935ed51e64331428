package dev.debrief.postmortems.language.web;

import dev.debrief.language.Severity;
import dev.debrief.postmortems.language.LanguageRulesVersion;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "LanguageRulesVersion", description = "A version of the rules in a list, without the rules themselves")
record LanguageRulesVersionView(
        @Schema(description = "Its number", examples = "3") int version,

        @Schema(description = "How many rule packs of your own it has", examples = "1")
        int packs,

        @Schema(description = "Severities that were switched, by rule", examples = "{\"single-root-cause\": \"OFF\"}")
        Map<String, Severity> severities,

        @Schema(description = "Why they changed", examples = "The regulator asks for one root cause") @Nullable String note,

        @Schema(description = "Who changed them", examples = "user:ada") @Nullable String changedBy,

        @Schema(description = "When", examples = "2024-10-01T08:00:00Z") @Nullable Instant changedAt) {

    static LanguageRulesVersionView of(LanguageRulesVersion version) {
        return new LanguageRulesVersionView(
                version.version(),
                version.rules().packs().size(),
                new TreeMap<>(version.rules().severities()),
                version.note(),
                version.changedBy(),
                version.changedAt());
    }
}
