package dev.debrief.platform.testkit.probe.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.deprecation.DeprecatedOperation;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.probe.Probe;
import dev.debrief.platform.testkit.probe.ProbeKind;
import dev.debrief.platform.testkit.probe.ProbeService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/probes")
@Produces("application/json")
@Consumes("application/json")
@Tag(name = "Probes", description = "Probes for testing the kits")
class ProbeResource {

    private static final String VIEW = "{\"id\": \"019361f5-7b1e-7c3e-9c7e-3f1a2b4c5d6e\", \"key\": \"PRB-1\","
            + " \"name\": \"Checkout\", \"kind\": \"SMOKE\", \"quantity\": 3}";

    private final ProbeService probes;
    private final Paging paging;
    private final MergePatch mergePatch;

    ProbeResource(ProbeService probes, Paging paging, MergePatch mergePatch) {
        this.probes = probes;
        this.paging = paging;
        this.mergePatch = mergePatch;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "makeProbe", summary = "Create a probe", description = "Creates a probe.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = ProbeView.class), example = VIEW))
    public RestResponse<ProbeView> create(@NotNull @Valid ProbeRequest request) {
        Probe probe = probes.create(request.state());
        return ETags.created(URI.create("/api/v1/probes/" + probe.id()), ProbeView.of(probe), probe.revision());
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listProbes", summary = "List probes", description = "Lists probes, oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = ProbePage.class),
                            example = "{\"items\": [" + VIEW + "]}"))
    public Page<ProbeView> list(
            @Parameter(description = "Only probes of this kind") @QueryParam("kind") Optional<ProbeKind> kind,
            @Parameter(description = "Only probes with this name") @QueryParam("name") Optional<String> name,
            @BeanParam PageQuery page) {
        PageRequest request = paging.request("probes", kind + "|" + name, page);
        List<Probe> rows = probes.list(request, kind, name);
        return paging.page(request, rows, ProbeView::of, probe -> List.of(Long.toString(probe.number())));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getProbe", summary = "Get a probe", description = "Gets a probe.")
    @APIResponse(
            responseCode = "200",
            description = "The probe",
            content = @Content(schema = @Schema(implementation = ProbeView.class), example = VIEW))
    public RestResponse<ProbeView> get(@PathParam("id") EntityRef id, @BeanParam IfNoneMatch ifNoneMatch) {
        Probe probe = probes.get(id);
        return ETags.okOrNotModified(ProbeView.of(probe), probe.revision(), ifNoneMatch);
    }

    /** Tries how a deprecated operation is announced. */
    @GET
    @Path("{id}/copy")
    @Deprecated
    @DeprecatedOperation(
            since = "2026-11-01",
            sunset = "2027-05-01",
            documentation = "https://debrief.dev/changes#probe-copy")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getProbeCopy", summary = "Get a copy of a probe", description = "Use getProbe.")
    @APIResponse(
            responseCode = "200",
            description = "The probe",
            content = @Content(schema = @Schema(implementation = ProbeView.class), example = VIEW))
    public ProbeView copy(@PathParam("id") EntityRef id) {
        return ProbeView.of(probes.get(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @RolesAllowed(Roles.APPROVER)
    @Operation(operationId = "editProbe", summary = "Edit a probe", description = "Edits a probe.")
    @APIResponse(
            responseCode = "200",
            description = "Edited",
            content = @Content(schema = @Schema(implementation = ProbeView.class), example = VIEW))
    public RestResponse<ProbeView> edit(
            @PathParam("id") EntityRef id,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = ProbeRequest.class),
                                            example = "{\"name\": \"Basket\", \"quantity\": 4}"))
                    JsonNode patch) {
        Probe probe = probes.edit(
                id,
                ifMatch.precondition(),
                state -> mergePatch
                        .apply(ProbeRequest.of(state), patch, ProbeRequest.class)
                        .state());
        return ETags.ok(ProbeView.of(probe), probe.revision());
    }
}
