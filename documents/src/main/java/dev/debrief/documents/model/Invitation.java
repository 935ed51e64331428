package dev.debrief.documents.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan of a meeting; the reason says why its facilitator may lead it despite taking part in the response. */
public record Invitation(
        Instant endsAt,
        String organizer,
        @Nullable String location,
        @Nullable String link,
        List<String> invited,
        List<String> agenda,
        @Nullable String overrideReason) {

    public Invitation {
        invited = List.copyOf(invited);
        agenda = List.copyOf(agenda);
    }
}
