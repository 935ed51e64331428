package dev.debrief.postmortems.policy.web;

import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.policy.PolicyService;
import dev.debrief.postmortems.policy.PolicyVersion;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/policies/postmortem")
@Produces("application/json")
@Tag(name = "Policy", description = "Which incidents need a postmortem, by when, and how it was decided")
class PolicyResource {

    private static final String JSON = "application/json";

    private final PolicyService policies;
    private final Paging paging;
    private final CurrentActor caller;

    PolicyResource(PolicyService policies, Paging paging, CurrentActor caller) {
        this.policies = policies;
        this.paging = paging;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPolicy",
            summary = "Read the policy",
            description = "The one in force. Its version is its ETag; version 0 is built in.")
    @APIResponse(
            responseCode = "200",
            description = "The policy",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PolicyView.class)))
    public RestResponse<PolicyView> get(@BeanParam IfNoneMatch ifNoneMatch) {
        PolicyVersion current = policies.current();
        return ETags.okOrNotModified(PolicyView.of(current), current.version(), ifNoneMatch);
    }

    @PUT
    @Consumes(JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "changePolicy",
            summary = "Change the policy",
            description = "A new version, for what is decided from now on. Drafts that are there stay; decisions stay"
                    + " explained by the version they were made with.")
    @APIResponse(
            responseCode = "200",
            description = "The policy in force now",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(
            responseCode = "422",
            description = "Two rules have the same key",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public RestResponse<PolicyView> change(
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = ChangePolicyRequest.class),
                                            example = ChangePolicyRequest.EXAMPLE))
                    @Valid @NotNull ChangePolicyRequest request) {
        PolicyVersion changed =
                policies.change(ifMatch.precondition(), request.toPolicy(), request.note(), caller.get());
        return ETags.ok(PolicyView.of(changed), changed.version());
    }

    @GET
    @Path("/versions")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listPolicyVersions",
            summary = "List the versions of the policy",
            description = "Newest first, without the built-in one.")
    @APIResponse(responseCode = "200", description = "A page of versions")
    public Page<PolicyView> list(@BeanParam PageQuery page) {
        PageRequest request = paging.request("policy-versions", "", page);
        return paging.page(
                request,
                policies.list(request),
                PolicyView::of,
                version -> List.of(Integer.toString(version.version())));
    }

    @GET
    @Path("/versions/{version}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPolicyVersion",
            summary = "Read a version of the policy",
            description = "As it was in force; 0 is the built-in one.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PolicyView.class)))
    public PolicyView version(@Parameter(description = "Its number", example = "3") @PathParam("version") int version) {
        return PolicyView.of(policies.get(version));
    }
}
