package dev.debrief.incidents.field.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.incidents.field.Field;
import dev.debrief.incidents.field.FieldService;
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

@Path("/api/v1/incident-fields")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Custom fields", description = "Custom fields of incidents, defined by admins")
class FieldResource {

    private final FieldService fields;
    private final CurrentActor actor;
    private final Paging paging;
    private final MergePatch patches;

    FieldResource(FieldService fields, CurrentActor actor, Paging paging, MergePatch patches) {
        this.fields = fields;
        this.actor = actor;
        this.paging = paging;
        this.patches = patches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Idempotent
    @ProblemTypes("field-exists")
    @Operation(
            operationId = "defineIncidentField",
            summary = "Define a field",
            description = "Defines a custom field. Incidents hold its value in `customFields`.")
    @APIResponse(
            responseCode = "201",
            description = "The field was defined",
            content = @Content(schema = @Schema(implementation = FieldView.class)))
    public RestResponse<FieldView> define(@Valid @NotNull DefineFieldRequest request) {
        Field field = fields.define(request.key(), request.type(), request.toDescription(), actor.get());
        return ETags.created(
                URI.create("/api/v1/incident-fields/" + field.key()), FieldView.of(field), field.revision());
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listIncidentFields",
            summary = "List the fields",
            description = "Lists all fields by key, including retired ones.")
    @APIResponse(responseCode = "200", description = "A page of fields")
    public Page<FieldView> list(@BeanParam PageQuery query) {
        PageRequest page = paging.request("incident-fields", "", query);
        return paging.page(page, fields.list(page), FieldView::of, field -> List.of(field.key()));
    }

    @GET
    @Path("/{key}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getIncidentField", summary = "Read a field", description = "Returns one field.")
    @APIResponse(responseCode = "200", description = "The field")
    public RestResponse<FieldView> get(
            @Parameter(description = "Key of the field", example = "customer-tier") @PathParam("key") String key,
            @BeanParam IfNoneMatch ifNoneMatch) {
        Field field = fields.get(key);
        return ETags.okOrNotModified(FieldView.of(field), field.revision(), ifNoneMatch);
    }

    @PATCH
    @Path("/{key}")
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "editIncidentField",
            summary = "Change a field",
            description =
                    "Applies a JSON Merge Patch. Incidents keep their values, even if the field is retired or an option"
                            + " is removed.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = FieldRequest.class),
                            example = """
                                    {"name": "Tier of the customer", "retired": true}
                                    """))
    @APIResponse(responseCode = "200", description = "The changed field")
    public RestResponse<FieldView> edit(
            @Parameter(description = "Key of the field", example = "customer-tier") @PathParam("key") String key,
            @BeanParam IfMatch ifMatch,
            @NotNull JsonNode patch) {
        Field field = fields.edit(
                key,
                ifMatch.precondition(),
                current -> patches.apply(FieldRequest.of(current), patch, FieldRequest.class)
                        .toDescription(),
                actor.get());
        return ETags.ok(FieldView.of(field), field.revision());
    }
}
