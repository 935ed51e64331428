package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An affected service, as in the service catalogue at the time of the event. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("An affected service, as in the service catalogue at the time of the event")
public record AffectedService(
        @Description("Key in the service catalogue") String key,
        @Description("Display name") String name,

        @Description("Handle of the team that runs it") @Nullable String team) {

    public AffectedService {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
    }
}
