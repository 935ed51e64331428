package dev.debrief.incidents.ingress.mapping.state;

import dev.debrief.incidents.ingress.kind.SourceChange;
import org.jspecify.annotations.Nullable;

/** A change as it is stored. @param note what was corrected, a sentence; null if nothing was */
public record NormalizedChange(
        SourceChange change, @Nullable String note) {}
