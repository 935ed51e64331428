package dev.debrief.postmortems.check.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WithdrawWaiver", description = "Why a waiver is withdrawn", examples = """
                {"reason": "The thread is about this outage after all."}
                """)
record WithdrawWaiverRequest(
        @Schema(description = "The reason", examples = "The thread is about this outage after all.")
        @NotBlank @Size(max = 2000) String reason) {}
