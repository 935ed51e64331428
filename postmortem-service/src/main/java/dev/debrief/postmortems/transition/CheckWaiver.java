package dev.debrief.postmortems.transition;

/** Why a transition was performed although a check failed. */
public record CheckWaiver(CheckName check, String reason) {}
