package dev.debrief.platform.inbox.deadletter.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a parked message is discarded. */
@Schema(name = "DiscardParkedMessageRequest", description = "Why the message is discarded", examples = """
                {"reason": "A test record that was sent manually"}
                """)
record DiscardParkedMessageRequest(
        @Schema(
                description = "Stored with the message and in the audit log",
                examples = "A test record that was sent manually")
        @NotBlank @Size(max = 500) String reason) {}
