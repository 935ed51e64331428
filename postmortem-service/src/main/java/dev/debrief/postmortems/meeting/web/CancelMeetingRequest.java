package dev.debrief.postmortems.meeting.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why the meeting is cancelled", examples = """
                {"reason": "The facilitator is ill; a new time follows"}
                """)
record CancelMeetingRequest(
        @Schema(
                description = "The reason; sent to the invitees",
                examples = "The facilitator is ill; a new time follows")
        @NotBlank @Size(max = 500) String reason) {}
