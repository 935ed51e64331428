package dev.debrief.notifications.contact.web;

import dev.debrief.notifications.contact.ContactFilter;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of GET /contacts. */
record ContactListQuery(
        @Parameter(description = "Handle of the contact", example = "team:payments") @QueryParam("handle") @Nullable String handle,

        @Parameter(description = "Part of the handle or the display name", example = "pay")
        @QueryParam("text")
        @Size(max = 100) @Nullable String text,

        @Parameter(description = "Handle of a person: only the teams with this member", example = "user:dana")
        @QueryParam("member")
        @Size(max = 130) @Nullable String member) {

    ContactFilter toFilter() {
        return new ContactFilter(handle, text == null || text.isBlank() ? null : text.strip(), member);
    }
}
