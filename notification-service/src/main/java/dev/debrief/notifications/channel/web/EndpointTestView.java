package dev.debrief.notifications.channel.web;

import dev.debrief.notifications.channel.EndpointTester;
import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.SendResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "EndpointTest", description = "What came of a test message")
record EndpointTestView(
        @Schema(description = "Outcome", examples = "NON_2XX", required = true)
        Outcome outcome,

        @Schema(description = "HTTP or SMTP status; absent without a response", examples = "503") @Nullable Integer status,

        @Schema(description = "Duration in milliseconds", examples = "84", required = true)
        long latencyMs,

        @Schema(
                description = "Description of the result",
                examples = "The receiver responded with 503.",
                required = true)
        String detail,

        @Schema(description = "The beginning of the response", examples = "upstream unavailable") @Nullable String snippet) {

    private static final int MAX_SNIPPET_LENGTH = 1000;

    static EndpointTestView of(EndpointTester.Report report) {
        SendResult result = report.result();
        String snippet = result.snippet();
        return new EndpointTestView(
                result.outcome(),
                result.status(),
                report.latency().toMillis(),
                result.detail(),
                snippet == null ? null : shortened(snippet));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MAX_SNIPPET_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_SNIPPET_LENGTH));
    }
}
