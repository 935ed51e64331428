package dev.debrief.actions.action.web;

import dev.debrief.actions.action.content.Owner;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "OwnerRequest", description = "Owner of an action item: a person or a team")
record OwnerRequest(
        @Schema(description = "`user:<name>` or `team:<name>`", examples = "team:qa")
        @NotNull @Pattern(
                regexp = "(user|team):[A-Za-z0-9][A-Za-z0-9._@+-]{0,119}",
                message = "must be a handle like user:dana or team:payments")
        String handle,

        @Schema(description = "Display name; defaults to the name in the handle", examples = "QA Team")
        @OneLine
        @Size(min = 1, max = 200) @Nullable String displayName) {

    static @Nullable OwnerRequest of(@Nullable Owner owner) {
        return owner == null ? null : new OwnerRequest(owner.handle(), owner.displayName());
    }

    static @Nullable Owner toOwner(@Nullable OwnerRequest request) {
        return request == null ? null : new Owner(request.handle, request.name());
    }

    private String name() {
        return displayName == null || displayName.isBlank()
                ? handle.substring(handle.indexOf(':') + 1)
                : displayName.strip();
    }
}
