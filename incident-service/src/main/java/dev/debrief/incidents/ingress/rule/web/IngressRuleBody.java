package dev.debrief.incidents.ingress.rule.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.incidents.ingress.rule.IngressRule;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "IngressRule",
        description = "Sets something about an incident if all of its conditions hold. Without conditions it matches"
                + " everything.")
record IngressRuleBody(
        @Schema(description = "Name of the rule in evaluations", examples = "staging")
        @NotNull @Pattern(regexp = "^[a-z0-9][a-z0-9-]{0,49}$", message = "must be in kebab case, at most 50 characters") String key,

        @Schema(description = "One of these sources, by key", examples = "[\"pagerduty-payments\"]")
        @Nullable @Size(min = 1, max = 50) List<@NotBlank @OneLine @Size(max = 63) String> sources,

        @Schema(description = "One of these kinds of sources", examples = "[\"pagerduty\"]")
        @Nullable @Size(min = 1, max = 50) List<@NotBlank @OneLine @Size(max = 32) String> kinds,

        @Schema(description = "`true` matches alerts only, `false` incidents of the sender only", examples = "true")
        @Nullable Boolean alerts,

        @Schema(
                description =
                        "Accepted values by name of the attribute. A value with `*` at the start or the end accepts"
                                + " any text there; the empty value accepts that the attribute is absent. Case is ignored.",
                examples = "{\"label.namespace\": [\"staging\", \"staging-*\"]}")
        @Nullable @Size(min = 1, max = 20) Map<
                        @NotBlank @OneLine @Size(max = 200) String,
                        @NotNull @Size(min = 1, max = 50) List<@NotNull @OneLine @Size(max = 200) String>>
                when,

        @Schema(description = "The title contains this text, ignoring case", examples = "security")
        @Nullable @OneLine
        @Size(min = 1, max = 200) String titleContains,

        @Schema(description = "What it sets") @NotNull @Valid RuleSettingsBody set) {

    static IngressRuleBody of(IngressRule rule) {
        return new IngressRuleBody(
                rule.key(),
                rule.sources(),
                rule.kinds(),
                rule.alerts(),
                rule.when(),
                rule.titleContains(),
                RuleSettingsBody.of(rule.set()));
    }

    IngressRule toRule() {
        return new IngressRule(key, sources, kinds, alerts, when, titleContains, set.toSettings());
    }
}
