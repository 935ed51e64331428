package dev.debrief.postmortems.language;

import java.util.List;

/**
 * What the rules say of a text that is nowhere in particular.
 *
 * @param rulePacks the packs it was read with, and their versions
 */
public record CheckedText(List<String> rulePacks, double scorePer1000Words, TextCheckResult text) {

    public CheckedText {
        rulePacks = List.copyOf(rulePacks);
    }
}
