package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times of the lifecycle of an incident. An absent time is unknown or still to come. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("Times of the lifecycle of an incident. An absent time is unknown or still to come")
public record IncidentTimes(
        @Description("Start of the impact") @Nullable Instant startedAt,

        @Description("First signal, from a customer or a monitor") @Nullable Instant firstSignalAt,

        @Description("Monitoring or a person raised an alert") @Nullable Instant detectedAt,

        @Description("Investigation started") @Nullable Instant acknowledgedAt,
        @Description("The cause was identified") @Nullable Instant identifiedAt,
        @Description("The impact was stopped") @Nullable Instant mitigatedAt,
        @Description("Declared resolved") @Nullable Instant resolvedAt,
        @Description("Closed") @Nullable Instant closedAt) {}
