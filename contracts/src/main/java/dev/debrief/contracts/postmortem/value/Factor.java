package dev.debrief.contracts.postmortem.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contributing factor, as action items address it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("A contributing factor, as action items address it")
public record Factor(
        @Description("Id of the factor, to be named in `addresses` of action items")
        UUID id,

        @Description("Where it lies") FactorCategory category,

        @Description("More precisely, in words of the organisation; absent without one") @Nullable String subcategory,

        @Description("Title") String title) {

    public Factor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(title, "title");
    }
}
