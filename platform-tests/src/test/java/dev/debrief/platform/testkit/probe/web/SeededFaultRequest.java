package dev.debrief.platform.testkit.probe.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SeededFaultRequest", description = "The request of a seeded fault")
record SeededFaultRequest(
        @Schema(description = "Any text", examples = "words", required = true)
        String note) {}
