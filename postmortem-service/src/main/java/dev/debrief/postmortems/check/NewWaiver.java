package dev.debrief.postmortems.check;

/** A finding to waive. @param finding its id */
public record NewWaiver(String finding, String reason) {}
