package dev.debrief.postmortems.language;

import java.util.List;

/**
 * Result of checking a text that belongs to no postmortem.
 *
 * @param rulePacks names and versions of the rule packs
 */
public record CheckedText(List<String> rulePacks, double scorePer1000Words, TextCheckResult text) {

    public CheckedText {
        rulePacks = List.copyOf(rulePacks);
    }
}
