package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A number of the impact, with how well it is known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("A number of the impact, with how well it is known")
public record Figure(
        @Description("Absent when the basis is NOT_KNOWN") @Nullable BigDecimal value,

        @Description("How well it is known") FigureBasis basis) {

    public Figure {
        Objects.requireNonNull(basis, "basis");
    }
}
