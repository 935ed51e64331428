package dev.debrief.documents.model;

/** A named value besides the figures: "Regions", "EU, UK". */
public record ImpactDetail(String name, String value) {}
