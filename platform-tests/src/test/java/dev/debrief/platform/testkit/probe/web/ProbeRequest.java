package dev.debrief.platform.testkit.probe.web;

import dev.debrief.platform.testkit.probe.ProbeKind;
import dev.debrief.platform.testkit.probe.ProbeState;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProbeRequest", description = "The content of a probe", examples = """
                {"name": "Checkout", "kind": "SMOKE", "quantity": 3,
                 "day": "2024-11-15", "observedAt": "2024-11-15T10:15:00Z"}
                """)
record ProbeRequest(
        @Schema(description = "Its name", examples = "Checkout") @NotBlank @Size(max = 100) String name,

        @Schema(description = "Its kind", examples = "SMOKE") @NotNull ProbeKind kind,

        @Schema(description = "Count", examples = "3") @Min(0) @Max(1000) int quantity,

        @Schema(description = "Day", examples = "2024-11-15") @Nullable LocalDate day,

        @Schema(description = "When", examples = "2024-11-15T10:15:00Z") @Nullable Instant observedAt) {

    ProbeState state() {
        return new ProbeState(name, kind, quantity, day, observedAt);
    }

    static ProbeRequest of(ProbeState state) {
        return new ProbeRequest(state.name(), state.kind(), state.quantity(), state.day(), state.observedAt());
    }
}
