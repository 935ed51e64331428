package dev.debrief.postmortems.language.web;

import dev.debrief.language.Context;
import dev.debrief.language.RuleDescription;
import dev.debrief.language.RulePack;
import dev.debrief.language.Severity;
import dev.debrief.postmortems.language.LanguageRulesVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "LanguageRules", description = "What is looked for in texts, and how much it matters")
record LanguageRulesView(
        @Schema(description = "Rises with every change; 0 is as it comes", examples = "3")
        int version,

        @Schema(description = "The rules of all packs, those that come with Debrief first")
        List<RuleView> rules,

        @Schema(description = "Rule packs of your own, as YAML", examples = "[\"pack: acme\\nversion: 1\\nrules: []\"]")
        List<String> packs,

        @Schema(description = "Severities that were switched, by rule", examples = "{\"single-root-cause\": \"OFF\"}")
        Map<String, Severity> severities,

        @Schema(description = "Why they changed", examples = "The regulator asks for one root cause") @Nullable String note,

        @Schema(description = "Who changed them; absent for the built-in ones", examples = "user:ada") @Nullable String changedBy,

        @Schema(description = "When; absent for the built-in ones", examples = "2024-10-01T08:00:00Z") @Nullable Instant changedAt) {

    static LanguageRulesView of(LanguageRulesVersion version) {
        Map<String, Severity> switches = version.rules().switches();
        return new LanguageRulesView(
                version.version(),
                version.rules().rulePacks().stream()
                        .flatMap(pack -> pack.describe().stream().map(rule -> RuleView.of(rule, pack, switches)))
                        .toList(),
                version.rules().packs(),
                new TreeMap<>(version.rules().severities()),
                version.note(),
                version.changedBy(),
                version.changedAt());
    }

    @Schema(name = "LanguageRule", description = "What is looked for, why, and how to say it instead")
    record RuleView(
            @Schema(description = "Its name in findings, waivers and switches", examples = "counterfactual")
            String id,

            @Schema(description = "B1 to B20 of the rules that come with Debrief", examples = "B3")
            String category,

            @Schema(description = "Its pack, with the version", examples = "debrief-core 1")
            String rulePackVersion,

            @Schema(
                    description = "How much it matters by kind of text, ANY for the others, as its pack says",
                    examples = "{\"ANY\": \"WARNING\", \"LESSONS\": \"INFO\"}")
            Map<Context, Severity> severities,

            @Schema(description = "What it was switched to; absent where its pack is followed", examples = "OFF")
            @Nullable Severity switchedTo,

            @Schema(description = "What is wrong", examples = "It tells of what did not happen.")
            String message,

            @Schema(
                    description = "Why it matters",
                    examples = "What people should have done explains nothing about what they did.")
            String why,

            @Schema(
                    description = "How to say it instead",
                    examples = "[\"State what happened and what was known at that time.\"]")
            List<String> suggestions,

            @Schema(
                    description = "Where it is explained",
                    examples = "https://debrief.dev/language-rules#counterfactual")
            @Nullable String docUrl,

            @Schema(
                    description = "Sentences that it finds something in",
                    examples = "[\"The alert should have fired earlier.\"]")
            List<String> matches,

            @Schema(
                    description = "Sentences that look alike and are fine",
                    examples = "[\"Customers could have several carts.\"]")
            List<String> innocent) {

        static RuleView of(RuleDescription rule, RulePack pack, Map<String, Severity> switches) {
            return new RuleView(
                    rule.id(),
                    rule.category(),
                    pack.nameAndVersion(),
                    rule.severities(),
                    switches.get(rule.id()),
                    rule.message(),
                    rule.why(),
                    rule.suggestions(),
                    rule.docUrl(),
                    rule.matches(),
                    rule.innocent());
        }
    }
}
