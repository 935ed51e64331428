package dev.debrief.platform.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who made a version, when and why. @param changedBy handle of the actor */
public record SettingsChange(@Nullable String note, String changedBy, Instant changedAt) {}
