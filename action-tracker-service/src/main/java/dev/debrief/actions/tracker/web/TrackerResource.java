package dev.debrief.actions.tracker.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.tracker.IssuedSecret;
import dev.debrief.actions.tracker.Tracker;
import dev.debrief.actions.tracker.TrackerCheck;
import dev.debrief.actions.tracker.TrackerService;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.secret.web.SecretText;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import io.quarkus.resteasy.reactive.jackson.CustomSerialization;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/trackers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Trackers", description = "Issue trackers of other teams: Jira, GitHub and GitLab")
class TrackerResource {

    private final TrackerService trackers;
    private final TrackerCheck check;
    private final CurrentActor actor;
    private final Paging paging;
    private final MergePatch patches;

    TrackerResource(
            TrackerService trackers, TrackerCheck check, CurrentActor actor, Paging paging, MergePatch patches) {
        this.trackers = trackers;
        this.check = check;
        this.actor = actor;
        this.paging = paging;
        this.patches = patches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @CustomSerialization(SecretText.RevealingSerialization.class)
    @ProblemTypes({"tracker-exists", "url-refused"})
    @Operation(
            operationId = "addTracker",
            summary = "Add a tracker",
            description = "The response contains the secret of its webhooks, which is shown only once, and"
                    + " `webhookUrl`: enter both in the settings of the product. Webhooks are optional, because the"
                    + " tracker is also polled. A repeated request returns the same tracker without the secret; rotate"
                    + " the secret if it was lost.")
    @APIResponseSchema(
            value = IssuedTrackerView.class,
            responseCode = "201",
            responseDescription = "The tracker and the secret of its webhooks")
    public RestResponse<IssuedTrackerView> add(@Valid @NotNull AddTrackerRequest request) {
        IssuedSecret issued = trackers.add(request.toTracker(), actor.get());
        return ETags.created(
                URI.create("/api/v1/trackers/" + issued.tracker().key()),
                IssuedTrackerView.of(issued),
                issued.tracker().revision());
    }

    @GET
    @Operation(
            operationId = "listTrackers",
            summary = "List the trackers",
            description = "Lists trackers by key, without tokens and secrets.")
    @APIResponse(responseCode = "200", description = "A page of trackers")
    public Page<TrackerView> list(@BeanParam PageQuery query) {
        PageRequest page = paging.request("trackers", "", query);
        return paging.page(page, trackers.list(page), TrackerView::of, tracker -> List.of(tracker.key()));
    }

    @GET
    @Path("/{key}")
    @Operation(
            operationId = "getTracker",
            summary = "Read a tracker",
            description = "Returns one tracker, without token and secret. Does not support If-None-Match: `polledAt`,"
                    + " `pausedUntil` and `lastError` change without a new revision.")
    @APIResponse(
            responseCode = "200",
            description = "The tracker",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Revision, to send as If-Match with the next change",
                            schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<TrackerView> get(
            @Parameter(description = "Key of the tracker", example = "jira-payments") @PathParam("key") String key) {
        Tracker tracker = trackers.get(key);
        return ETags.ok(TrackerView.of(tracker), tracker.revision());
    }

    @PATCH
    @Path("/{key}")
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @ProblemTypes({"url-refused", "tracker-has-links"})
    @Operation(
            operationId = "editTracker",
            summary = "Change a tracker",
            description = "Applies a JSON Merge Patch. A tracker that is not `enabled` is not called; what changes"
                    + " meanwhile is sent when it is enabled. An absent `credentials.token` keeps the stored one, unless"
                    + " the server or the user changes: then the token is required.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = EditTrackerRequest.class),
                            example = """
                                    {"name": "Jira of Payments", "directions": {"dueDate": "BOTH"}}
                                    """))
    @APIResponse(responseCode = "200", description = "The changed tracker")
    public RestResponse<TrackerView> edit(
            @Parameter(description = "Key of the tracker", example = "jira-payments") @PathParam("key") String key,
            @BeanParam IfMatch ifMatch,
            @NotNull JsonNode patch) {
        Tracker tracker = trackers.edit(
                key,
                ifMatch.precondition(),
                current -> patches.apply(EditTrackerRequest.of(current), patch, EditTrackerRequest.class)
                        .toEdit(),
                actor.get());
        return ETags.ok(TrackerView.of(tracker), tracker.revision());
    }

    @POST
    @Path("/{key}/check")
    @Operation(
            operationId = "checkTracker",
            summary = "Check a tracker",
            description = "Calls the tracker with the stored token, reads the project, and says what is wrong. Also"
                    + " for a tracker that is disabled. Nothing is changed.")
    @APIResponse(responseCode = "200", description = "What is wrong")
    public TrackerCheckView check(
            @Parameter(description = "Key of the tracker", example = "jira-payments") @PathParam("key") String key) {
        return TrackerCheckView.of(check.check(key));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{key}/rotate-secret")
    @CustomSerialization(SecretText.RevealingSerialization.class)
    @Operation(
            operationId = "rotateTrackerSecret",
            summary = "Rotate the secret of the webhooks of a tracker",
            description = "The response contains the new secret, which is shown only once. The previous secret is also"
                    + " accepted until `previousSecretUntil`. Without a body, a secret is generated.")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RotateTrackerSecretRequest.class)))
    @APIResponse(responseCode = "200", description = "The tracker and the new secret")
    public RestResponse<IssuedTrackerView> rotateSecret(
            @Parameter(description = "Key of the tracker", example = "jira-payments") @PathParam("key") String key,
            @BeanParam IfMatch ifMatch,
            @Valid @Nullable RotateTrackerSecretRequest request) {
        IssuedSecret issued = trackers.rotateSecret(
                key, ifMatch.precondition(), request == null ? null : request.secret(), actor.get());
        return ETags.ok(IssuedTrackerView.of(issued), issued.tracker().revision());
    }

    @DELETE
    @Path("/{key}")
    @Operation(
            operationId = "removeTracker",
            summary = "Remove a tracker",
            description = "Removes the tracker with the links to its issues. The issues stay as they are.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(
            @Parameter(description = "Key of the tracker", example = "jira-payments") @PathParam("key") String key,
            @BeanParam IfMatch ifMatch) {
        trackers.remove(key, ifMatch.precondition(), actor.get());
    }
}
