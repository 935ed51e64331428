package dev.debrief.actions.policy.web;

import dev.debrief.actions.policy.ActionPolicyService;
import dev.debrief.actions.policy.ActionPolicyVersion;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/policies/actions")
@Produces(ActionPolicyResource.JSON)
@Tag(name = "Policy", description = "What the organisation asks of action items")
class ActionPolicyResource {

    static final String JSON = "application/json";

    private final ActionPolicyService policies;
    private final Paging paging;
    private final CurrentActor caller;

    ActionPolicyResource(ActionPolicyService policies, Paging paging, CurrentActor caller) {
        this.policies = policies;
        this.paging = paging;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getActionPolicy",
            summary = "Read the policy of action items",
            description = "The current version, which is also the ETag. Version 0 is built in and requires everything.")
    @APIResponse(responseCode = "200", description = "The current policy")
    public RestResponse<ActionPolicyView> get(@BeanParam IfNoneMatch ifNoneMatch) {
        ActionPolicyVersion current = policies.current();
        return ETags.okOrNotModified(ActionPolicyView.of(current), current.version(), ifNoneMatch);
    }

    @PUT
    @Consumes(JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "changeActionPolicy",
            summary = "Change the policy of action items",
            description = "Creates a version that applies from now on. Items that were committed to or verified before"
                    + " stay as they are.")
    @APIResponse(responseCode = "200", description = "The new version")
    public RestResponse<ActionPolicyView> change(
            @BeanParam IfMatch ifMatch, @Valid @NotNull ChangeActionPolicyRequest request) {
        ActionPolicyVersion changed =
                policies.change(ifMatch.precondition(), request.toPolicy(), request.note(), caller.get());
        return ETags.ok(ActionPolicyView.of(changed), changed.version());
    }

    @GET
    @Path("/versions")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listActionPolicyVersions",
            summary = "List the versions of the policy of action items",
            description = "Newest first, without the built-in version.")
    @APIResponse(responseCode = "200", description = "A page of versions")
    public Page<ActionPolicyView> list(@BeanParam PageQuery page) {
        PageRequest request = paging.request("action-policy-versions", "", page);
        return paging.page(
                request,
                policies.list(request),
                ActionPolicyView::of,
                version -> List.of(Integer.toString(version.version())));
    }

    @GET
    @Path("/versions/{version}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getActionPolicyVersion",
            summary = "Read a version of the policy of action items",
            description = "0 is the built-in version.")
    @APIResponse(responseCode = "200", description = "The version")
    public ActionPolicyView version(
            @Parameter(description = "Number of the version", example = "3") @PathParam("version") int version) {
        return ActionPolicyView.of(policies.get(version));
    }
}
