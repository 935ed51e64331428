package dev.debrief.platform.testkit.probe.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PlantedFaultRequest", description = "What is sent to a fault")
record SeededFaultRequest(
        @Schema(description = "Any words", examples = "words", required = true)
        String note) {}
