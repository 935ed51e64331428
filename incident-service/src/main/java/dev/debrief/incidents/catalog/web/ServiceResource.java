package dev.debrief.incidents.catalog.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.incidents.catalog.ServiceCatalogService;
import dev.debrief.incidents.catalog.ServiceEntry;
import dev.debrief.incidents.catalog.ServiceFilter;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.problem.ProblemTypes;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/services")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service catalogue", description = "The services that incidents affect, with their teams and aliases")
class ServiceResource {

    private final ServiceCatalogService services;
    private final CurrentActor actor;
    private final Paging paging;
    private final MergePatch patches;

    ServiceResource(ServiceCatalogService services, CurrentActor actor, Paging paging, MergePatch patches) {
        this.services = services;
        this.actor = actor;
        this.paging = paging;
        this.patches = patches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Idempotent
    @ProblemTypes({"service-exists", "alias-taken", "too-many-services"})
    @Operation(
            operationId = "addService",
            summary = "Add a service",
            description = "Adds a service to the catalogue. Incidents refer to it by its key, its name or an alias.")
    @APIResponse(
            responseCode = "201",
            description = "The service was added",
            content = @Content(schema = @Schema(implementation = ServiceView.class)))
    public RestResponse<ServiceView> add(@Valid @NotNull AddServiceRequest request) {
        ServiceEntry service = services.add(request.key(), request.toDescription(), actor.get());
        return ETags.created(
                URI.create("/api/v1/services/" + service.key()), ServiceView.of(service), service.revision());
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listServices",
            summary = "List the services",
            description = "Lists the services by key, including retired ones.")
    @APIResponse(responseCode = "200", description = "A page of services")
    public Page<ServiceView> list(@BeanParam ServiceListQuery query, @BeanParam PageQuery page) {
        ServiceFilter filter = query.toFilter();
        PageRequest request = paging.request("services", filter.toString(), page);
        return paging.page(request, services.list(filter, request), ServiceView::of, service -> List.of(service.key()));
    }

    @GET
    @Path("/{key}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getService", summary = "Read a service", description = "Returns one service.")
    @APIResponse(responseCode = "200", description = "The service")
    public RestResponse<ServiceView> get(
            @Parameter(description = "Key of the service", example = "checkout") @PathParam("key") String key,
            @BeanParam IfNoneMatch ifNoneMatch) {
        ServiceEntry service = services.get(key);
        return ETags.okOrNotModified(ServiceView.of(service), service.revision(), ifNoneMatch);
    }

    @PATCH
    @Path("/{key}")
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @RolesAllowed(Roles.ADMIN)
    @ProblemTypes("alias-taken")
    @Operation(
            operationId = "editService",
            summary = "Change a service",
            description =
                    "Applies a JSON Merge Patch. A service cannot be removed, because incidents refer to it: retire it"
                            + " instead.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = ServiceRequest.class),
                            example = """
                                    {"tier": 2, "retired": true}
                                    """))
    @APIResponse(responseCode = "200", description = "The changed service")
    public RestResponse<ServiceView> edit(
            @Parameter(description = "Key of the service", example = "checkout") @PathParam("key") String key,
            @BeanParam IfMatch ifMatch,
            @NotNull JsonNode patch) {
        ServiceEntry service = services.edit(
                key,
                ifMatch.precondition(),
                current -> patches.apply(ServiceRequest.of(current), patch, ServiceRequest.class)
                        .toDescription(),
                actor.get());
        return ETags.ok(ServiceView.of(service), service.revision());
    }
}
