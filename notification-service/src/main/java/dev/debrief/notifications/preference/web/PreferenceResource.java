package dev.debrief.notifications.preference.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.notifications.preference.PreferenceService;
import dev.debrief.notifications.preference.RevisedSettings;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/preferences")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Tag(name = "Preferences", description = "How people and teams want to be notified")
class PreferenceResource {

    private static final String HANDLE = "Handle of the caller, one of their teams, or anybody for admins";
    private static final String EXAMPLE = "user:dana";

    private final PreferenceService preferences;
    private final CurrentActor actor;
    private final MergePatch patches;

    PreferenceResource(PreferenceService preferences, CurrentActor actor, MergePatch patches) {
        this.preferences = preferences;
        this.actor = actor;
        this.patches = patches;
    }

    @GET
    @Path("/{handle}")
    @Operation(
            operationId = "getPreferences",
            summary = "Get preferences",
            description =
                    "Returns the preferences of a handle, the defaults with ETag \"0\" if they have never been changed. A"
                            + " contact is not required.")
    @APIResponse(responseCode = "200", description = "The preferences")
    public RestResponse<PreferencesView> get(
            @Parameter(description = HANDLE, example = EXAMPLE) @PathParam("handle") String handle,
            @BeanParam IfNoneMatch ifNoneMatch) {
        RevisedSettings found = preferences.get(handle, actor.get());
        return ETags.okOrNotModified(PreferencesView.of(found), found.revision(), ifNoneMatch);
    }

    @PATCH
    @Path("/{handle}")
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @Operation(
            operationId = "editPreferences",
            summary = "Update preferences",
            description =
                    "Accepts a JSON Merge Patch; null returns a member to its default. People update their own preferences and"
                            + " those of their teams, admins update all. Use ETag \"0\" for the first change.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = EditPreferencesRequest.class),
                            example = """
                                {"zone": "Europe/Berlin",
                                 "channels": {"update": []},
                                 "quietHours": [{"from": "00:00", "to": "07:00"},
                                                {"from": "00:00", "to": "00:00", "days": ["SATURDAY", "SUNDAY"]}],
                                 "mutes": [{"eventType": "dev.debrief.action-item.due-soon.v1", "subject": "AI-12",
                                            "until": "2024-12-20T08:00:00Z"}],
                                 "digest": {"at": "08:30"}}
                                """))
    @APIResponse(responseCode = "200", description = "The updated preferences")
    public RestResponse<PreferencesView> edit(
            @Parameter(description = HANDLE, example = EXAMPLE) @PathParam("handle") String handle,
            @BeanParam IfMatch ifMatch,
            @NotNull JsonNode patch) {
        RevisedSettings changed = preferences.edit(
                handle,
                ifMatch.precondition(),
                current -> patches.apply(EditPreferencesRequest.of(current), patch, EditPreferencesRequest.class)
                        .toSettings(),
                actor.get());
        return ETags.ok(PreferencesView.of(changed), changed.revision());
    }

    @DELETE
    @Path("/{handle}")
    @Operation(
            operationId = "resetPreferences",
            summary = "Reset preferences",
            description = "Returns all preferences of a handle to the defaults. The revision rises, unless they already"
                    + " are the defaults.")
    @APIResponse(responseCode = "204", description = "The preferences are the defaults")
    public void reset(
            @Parameter(description = HANDLE, example = EXAMPLE) @PathParam("handle") String handle,
            @BeanParam IfMatch ifMatch) {
        preferences.reset(handle, ifMatch.precondition(), actor.get());
    }
}
