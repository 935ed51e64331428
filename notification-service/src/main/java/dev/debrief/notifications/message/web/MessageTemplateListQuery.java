package dev.debrief.notifications.message.web;

import dev.debrief.notifications.message.TemplateChannel;
import dev.debrief.platform.paging.BooleanParameter;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of message templates. */
record MessageTemplateListQuery(
        @Parameter(description = "Channel", example = "EMAIL") @QueryParam("channel") @Nullable TemplateChannel channel,

        @Parameter(
                description = "Only templates that are overridden, or only those that are not",
                schema = @Schema(implementation = Boolean.class))
        @QueryParam("overridden")
        @Nullable BooleanParameter overridden) {

    /** Identifies the list, so that a cursor of another list is rejected. */
    String fingerprint() {
        return channel + "/" + overridden;
    }
}
