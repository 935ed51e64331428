package dev.debrief.incidents.ingress.rule;

import dev.debrief.incidents.ingress.kind.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * What rules are evaluated for.
 *
 * @param source key of the source
 * @param kind name of its kind
 * @param alert whether it is an alert or an incident of the sender
 */
public record RuleInput(
        String source, String kind, boolean alert, @Nullable String title, Attributes attributes) {}
