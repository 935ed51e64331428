package dev.debrief.postmortems.meeting.web;

import dev.debrief.platform.text.WebLink;
import dev.debrief.postmortems.meeting.MeetingRecord;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The record of the meeting", examples = """
                {"heldAt": "2024-11-18T09:02:00Z",
                 "attended": [{"handle": "user:dana", "displayName": "Dana Okafor"},
                              {"handle": "user:priya", "displayName": "Priya Raman"}],
                 "notes": "We walked through the timeline twice."}
                """)
record HoldMeetingRequest(
        @Schema(description = "When it started", examples = "2024-11-18T09:02:00Z") @NotNull Instant heldAt,

        @Schema(description = "Who attended") @NotNull @NotEmpty @Size(max = 200) List<@NotNull @Valid PersonBody> attended,

        @Schema(description = "Markdown", examples = "We walked through the timeline twice.")
        @Nullable @Size(max = 20_000) String notes,

        @Schema(description = "A link to a recording", examples = "https://video.example.com/pm-7")
        @Nullable @Size(max = 2000) @Pattern(regexp = WebLink.PATTERN, message = WebLink.MESSAGE) String recordingLink) {

    MeetingRecord toRecord() {
        return new MeetingRecord(
                heldAt, attended.stream().map(PersonBody::toPerson).toList(), notes, recordingLink);
    }
}
