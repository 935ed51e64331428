package dev.debrief.postmortems.transition;

/**
 * Why a transition was performed although a check failed.
 *
 * @param finding what the check found, in one sentence
 * @param by handle of who waived it
 */
public record CheckWaiver(CheckName check, String finding, String reason, String by, String byName) {}
