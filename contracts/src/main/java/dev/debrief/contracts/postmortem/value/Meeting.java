package dev.debrief.contracts.postmortem.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.Person;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A review meeting as it was when the event was published. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("A review meeting as it was when the event was published")
public record Meeting(
        @Description("Stays the same when it is rescheduled: the UID of its invitation")
        String uid,

        @JsonProperty(required = true)
        @Description("Rises with every change that those invited must hear of: the SEQUENCE of its invitation")
        int sequence,

        @Description("When it begins") Instant startsAt,
        @Description("When it ends") Instant endsAt,

        @Description("Who leads it, and was not part of the response")
        Person facilitator,

        @Description("Who is asked to come") List<Person> invitees,

        @Description("A room or an address, in words") @Nullable String location,

        @Description("Where to join") @Nullable String link) {

    public Meeting {
        Objects.requireNonNull(uid, "uid");
        Objects.requireNonNull(startsAt, "startsAt");
        Objects.requireNonNull(endsAt, "endsAt");
        Objects.requireNonNull(facilitator, "facilitator");
        invitees = List.copyOf(invitees);
    }
}
