package dev.debrief.postmortems.check;

import dev.debrief.postmortems.location.ResourceLocation;

/**
 * A reason why a check fails.
 *
 * @param message one sentence
 * @param path of the resource where to fix it
 */
public record CheckFinding(String message, ResourceLocation path) {}
