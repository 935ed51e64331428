package dev.debrief.platform.testkit.probe.web;

import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.testkit.probe.Probe;
import dev.debrief.platform.testkit.probe.ProbeKind;
import dev.debrief.platform.testkit.probe.ProbeState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Probe", description = "A probe")
record ProbeView(
        @Schema(description = "Its id", required = true) UUID id,

        @Schema(description = "Short key", examples = "PRB-1", required = true)
        String key,

        @Schema(description = "Its name", examples = "Checkout", required = true)
        String name,

        @Schema(description = "Its kind", examples = "SMOKE", required = true)
        ProbeKind kind,

        @Schema(description = "Count", examples = "3", required = true)
        int quantity,

        @Schema(description = "Day", examples = "2024-11-15") @Nullable LocalDate day,

        @Schema(description = "When", examples = "2024-11-15T10:15:00Z") @Nullable Instant observedAt) {

    static ProbeView of(Probe probe) {
        ProbeState state = probe.state();
        return new ProbeView(
                probe.id(),
                ShortKey.of("PRB", probe.number()),
                state.name(),
                state.kind(),
                state.quantity(),
                state.day(),
                state.observedAt());
    }
}
