package dev.debrief.platform.testkit.probe.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SeededDayRequest", description = "The request of a seeded fault")
record SeededDayRequest(
        @Schema(description = "A day", format = "date", examples = "2024-11-15", required = true)
        String day,

        @Schema(description = "A number", examples = "3", required = true, minimum = "0", maximum = "1000")
        int count,

        @Schema(description = "A short text", examples = "words", required = true, maxLength = 10)
        String note) {}
