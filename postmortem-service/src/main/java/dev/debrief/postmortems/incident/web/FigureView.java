package dev.debrief.postmortems.incident.web;

import dev.debrief.postmortems.incident.impact.Figure;
import dev.debrief.postmortems.incident.impact.FigureBasis;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Figure", description = "A number and how well it is known")
record FigureView(
        @Schema(description = "Absent if unknown", examples = "230") @Nullable BigDecimal value,

        @Schema(description = "How well it is known", examples = "MEASURED")
        FigureBasis basis,

        @Schema(
                description = "How it was computed; only if the postmortem covers several incidents with an impact",
                examples = "INC-42: 200 + INC-43: 30")
        @Nullable String derivation) {

    static @Nullable FigureView of(@Nullable Figure figure) {
        return figure == null ? null : new FigureView(figure.value(), figure.basis(), figure.derivation());
    }
}
