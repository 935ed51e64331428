package dev.debrief.postmortems.readiness;

import dev.debrief.postmortems.location.ResourceLocation;

/**
 * Something readers would miss.
 *
 * @param message one sentence
 * @param why it matters
 * @param remedy what would satisfy it
 * @param path of the resource where to fix it
 */
public record ReadinessFinding(
        ReadinessRule rule, ReadinessPart part, String message, String why, String remedy, ResourceLocation path) {

    static ReadinessFinding of(ReadinessRule rule, String message, ResourceLocation path) {
        return new ReadinessFinding(rule, rule.part(), message, rule.why(), rule.remedy(), path);
    }
}
