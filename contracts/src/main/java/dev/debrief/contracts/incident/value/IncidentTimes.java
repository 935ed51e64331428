package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the steps of an incident happened; a time that is absent is not known or has not come. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("When the steps of an incident happened; a time that is absent is not known or has not come")
public record IncidentTimes(
        @Description("Start of the impact") @Nullable Instant startedAt,

        @Description("First sign of it, by a customer or a monitor") @Nullable Instant firstSignalAt,

        @Description("Monitoring or a person raised the alarm") @Nullable Instant detectedAt,

        @Description("Investigation began") @Nullable Instant acknowledgedAt,
        @Description("The cause was found") @Nullable Instant identifiedAt,
        @Description("The impact was stopped") @Nullable Instant mitigatedAt,
        @Description("Declared over") @Nullable Instant resolvedAt,
        @Description("Nothing more to do") @Nullable Instant closedAt) {}
