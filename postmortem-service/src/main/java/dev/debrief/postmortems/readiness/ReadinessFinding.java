package dev.debrief.postmortems.readiness;

/**
 * Something readers would miss.
 *
 * @param message one sentence
 * @param why it matters
 * @param path of the resource where to fix it
 */
public record ReadinessFinding(ReadinessRule rule, ReadinessPart part, String message, String why, String path) {

    static ReadinessFinding of(ReadinessRule rule, String message, String path) {
        return new ReadinessFinding(rule, rule.part(), message, rule.why(), path);
    }
}
