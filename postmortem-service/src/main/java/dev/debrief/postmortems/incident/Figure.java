package dev.debrief.postmortems.incident;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A number of the impact, with how well it is known. */
@Schema(description = "A number, with how well it is known")
public record Figure(
        @Schema(description = "Absent when nobody knows it", examples = "230") @Nullable BigDecimal value,

        @Schema(description = "How well it is known", examples = "MEASURED")
        FigureBasis basis) {}
