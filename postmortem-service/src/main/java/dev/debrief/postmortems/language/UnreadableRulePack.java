package dev.debrief.postmortems.language;

/**
 * A stored rule pack that this version of the service cannot read. It was accepted by another version.
 *
 * @param index of the pack in {@link LanguageRules#packs}
 * @param reason what is wrong with it
 */
public record UnreadableRulePack(int index, String reason) {}
