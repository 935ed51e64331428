package dev.debrief.incidents.ingress.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.incidents.ingress.kind.Attributes;
import java.util.List;

/** Rules as JSON, and an alert of the source {@code metrics} to evaluate them for. */
final class SampleRules {

    static final Attributes SAMPLE = Attributes.none()
            .with("severity", "critical")
            .with("service", "checkout")
            .with("label.namespace", "Shop-EU")
            .with("tag", "prod")
            .with("tag", "payments");

    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleRules() {}

    static RuleResult evaluate(Attributes attributes, IngressRule... rules) {
        return evaluate(new RuleInput("metrics", "alertmanager", true, "High error rate", attributes), rules);
    }

    static RuleResult evaluate(RuleInput input, IngressRule... rules) {
        return IngressRuleEvaluator.evaluate(3, new IngressPolicy(List.of(rules), 20), input);
    }

    /** Both parts as JSON objects. */
    static IngressRule rule(String key, String conditions, String set) {
        String rule = conditions
                .strip()
                .replaceFirst("\\{", "{\"key\": \"%s\", \"set\": %s, ".formatted(key, set.strip()))
                .replace(", }", "}");
        try {
            return JSON.readValue(rule, IngressRule.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(rule, e);
        }
    }
}
