package dev.debrief.actions.action.web;

import dev.debrief.actions.action.content.Owner;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Owner", description = "A person or a team")
public record OwnerView(
        @Schema(description = "`user:<name>` or `team:<name>`", examples = "team:qa", required = true)
        String handle,

        @Schema(description = "Display name", examples = "QA Team", required = true)
        String displayName) {

    static @Nullable OwnerView of(@Nullable Owner owner) {
        return owner == null ? null : required(owner);
    }

    public static OwnerView required(Owner owner) {
        return new OwnerView(owner.handle(), owner.displayName());
    }
}
