package dev.debrief.platform.inbox.deadletter.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a parked message is given up. */
@Schema(name = "DiscardParkedMessageRequest", description = "Why the message is given up")
record DiscardParkedMessageRequest(
        @Schema(
                description = "Kept with the message and in the audit",
                examples = "A test record that was sent by hand")
        @NotBlank @Size(max = 500) String reason) {}
