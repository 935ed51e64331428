package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A number of the impact and its basis. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("A number of the impact and its basis")
public record Figure(
        @Description("Absent if the basis is NOT_KNOWN") @Nullable BigDecimal value,

        @Description("Where the number comes from") FigureBasis basis) {

    public Figure {
        Objects.requireNonNull(basis, "basis");
    }
}
