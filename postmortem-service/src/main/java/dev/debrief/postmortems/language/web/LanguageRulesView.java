package dev.debrief.postmortems.language.web;

import dev.debrief.language.Context;
import dev.debrief.language.RuleDescription;
import dev.debrief.language.RulePack;
import dev.debrief.language.Severity;
import dev.debrief.postmortems.language.LanguageRulesVersion;
import dev.debrief.postmortems.language.UnreadableRulePack;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "LanguageRules", description = "The language rules and their severities")
record LanguageRulesView(
        @Schema(description = "Number of the version; 0 is built in", examples = "3")
        int version,

        @Schema(description = "Rules of all packs, built-in packs first")
        List<RuleView> rules,

        @Schema(description = "Custom rule packs as YAML", examples = "[\"pack: acme\\nversion: 1\\nrules: []\"]")
        List<String> packs,

        @Schema(
                description =
                        "Custom rule packs that do not apply, because this version of the service cannot read them;"
                                + " replace them")
        List<UnreadablePackView> unreadablePacks,

        @Schema(description = "Severity overrides, by rule id", examples = "{\"single-root-cause\": \"OFF\"}")
        Map<String, Severity> severities,

        @Schema(description = "Reason for the change", examples = "The regulator asks for one root cause") @Nullable String note,

        @Schema(description = "Who changed it; absent for the built-in version", examples = "user:ada") @Nullable String changedBy,

        @Schema(description = "When it was changed; absent for the built-in version", examples = "2024-10-01T08:00:00Z")
        @Nullable Instant changedAt) {

    static LanguageRulesView of(LanguageRulesVersion version) {
        Map<String, Severity> effectiveSeverities = version.settings().effectiveSeverities();
        return new LanguageRulesView(
                version.version(),
                version.settings().rulePacks().stream()
                        .flatMap(pack ->
                                pack.describe().stream().map(rule -> RuleView.of(rule, pack, effectiveSeverities)))
                        .toList(),
                version.settings().packs(),
                version.settings().unreadablePacks().stream()
                        .map(UnreadablePackView::of)
                        .toList(),
                new TreeMap<>(version.settings().severities()),
                version.note(),
                version.changedBy(),
                version.changedAt());
    }

    @Schema(name = "UnreadableRulePack", description = "A custom rule pack that does not apply")
    record UnreadablePackView(
            @Schema(description = "Its position in `packs`, from 0", examples = "0")
            int pack,

            @Schema(description = "Why it cannot be read", examples = "rule spilled needs 'message'.")
            String detail) {

        static UnreadablePackView of(UnreadableRulePack unreadable) {
            return new UnreadablePackView(unreadable.index(), unreadable.reason());
        }
    }

    @Schema(name = "LanguageRule", description = "What the rule finds, why it matters, and alternatives")
    record RuleView(
            @Schema(description = "Its name in findings, waivers and effectiveSeverities", examples = "counterfactual")
            String id,

            @Schema(description = "B1 to B20 for built-in rules", examples = "B3")
            String category,

            @Schema(description = "Name and version of the rule pack", examples = "debrief-core 1")
            String rulePackVersion,

            @Schema(
                    description = "Severities from the rule pack by kind of text; ANY for all others",
                    examples = "{\"ANY\": \"WARNING\", \"LESSONS\": \"INFO\"}")
            Map<Context, Severity> severities,

            @Schema(description = "Severity override; absent if there is none", examples = "OFF") @Nullable Severity switchedTo,

            @Schema(description = "What is wrong", examples = "It describes what did not happen.")
            String message,

            @Schema(
                    description = "Why it matters",
                    examples = "What people should have done explains nothing about what they did.")
            String why,

            @Schema(
                    description = "Alternatives",
                    examples = "[\"State what happened and what was known at that time.\"]")
            List<String> suggestions,

            @Schema(
                    description = "Documentation of the rule",
                    examples = "https://debrief.dev/language-rules#counterfactual")
            @Nullable String docUrl,

            @Schema(description = "Sentences the rule matches", examples = "[\"The alert should have fired earlier.\"]")
            List<String> matches,

            @Schema(
                    description = "Similar sentences the rule does not match",
                    examples = "[\"Customers could have several carts.\"]")
            List<String> innocent) {

        static RuleView of(RuleDescription rule, RulePack pack, Map<String, Severity> effectiveSeverities) {
            return new RuleView(
                    rule.id(),
                    rule.category(),
                    pack.nameAndVersion(),
                    rule.severities(),
                    effectiveSeverities.get(rule.id()),
                    rule.message(),
                    rule.why(),
                    rule.suggestions(),
                    rule.docUrl(),
                    rule.matches(),
                    rule.innocent());
        }
    }
}
