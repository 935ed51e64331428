package dev.debrief.contracts.postmortem.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.Person;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A review meeting at the time of the event. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("A review meeting at the time of the event")
public record Meeting(
        @Description("Id of the meeting and UID of its invitation; does not change when it is rescheduled")
        String uid,

        @JsonProperty(required = true)
        @Description("SEQUENCE of its invitation; increases with every change that invitees must receive")
        int sequence,

        @Description("Start") Instant startsAt,
        @Description("End") Instant endsAt,

        @Description("The facilitator, who was not part of the response")
        Person facilitator,

        @Description("The invitees") List<Person> invitees,

        @Description("A room or an address") @Nullable String location,

        @Description("Link to join") @Nullable String link,

        @Description("Who scheduled it first; does not change, so that calendars recognise later changes") @Nullable Person organizer,

        @Description("The agenda") @Nullable List<AgendaPoint> agenda) {

    public Meeting {
        Objects.requireNonNull(uid, "uid");
        Objects.requireNonNull(startsAt, "startsAt");
        Objects.requireNonNull(endsAt, "endsAt");
        Objects.requireNonNull(facilitator, "facilitator");
        invitees = List.copyOf(invitees);
        agenda = agenda == null ? null : List.copyOf(agenda);
    }
}
