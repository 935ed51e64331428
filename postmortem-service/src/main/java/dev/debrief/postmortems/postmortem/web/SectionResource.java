package dev.debrief.postmortems.postmortem.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.postmortem.SectionDetails;
import dev.debrief.postmortems.postmortem.SectionService;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/postmortems")
@Produces("application/json")
@Tag(name = "Sections", description = "The parts that people write, each with its own ETag")
class SectionResource {

    private static final String JSON = "application/json";

    private final SectionService sections;
    private final CurrentActor caller;

    SectionResource(SectionService sections, CurrentActor caller) {
        this.sections = sections;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/sections/{key}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getSection",
            summary = "Read a section",
            description = "Its ETag is the one to send as If-Match with the next text.")
    @APIResponse(
            responseCode = "200",
            description = "The section",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = SectionView.class)))
    public RestResponse<SectionView> get(
            @PathParam("id") EntityRef id,
            @Parameter(description = "Name of the section", example = "executive-summary") @PathParam("key") String key,
            @BeanParam IfNoneMatch ifNoneMatch) {
        SectionDetails shown = sections.get(id, key, caller.get());
        return ETags.okOrNotModified(SectionView.of(shown), shown.section().revision(), ifNoneMatch);
    }

    @PUT
    @Path("/{id}/sections/{key}")
    @Consumes(JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "writeSection",
            summary = "Write a section",
            description =
                    "Replaces the text of a section of kind PROSE. People in different sections do not meet; of two in"
                            + " the same one the second is answered with 412. Writing also answers an `offeredText`,"
                            + " whether it was taken over or not. Sections of other kinds are answered with"
                            + " 409 `section-not-written-by-hand`, an approved or published postmortem with 409"
                            + " `postmortem-not-writable`.")
    @APIResponse(
            responseCode = "200",
            description = "The section after the change",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = SectionView.class)))
    public RestResponse<SectionView> write(
            @PathParam("id") EntityRef id,
            @Parameter(description = "Name of the section", example = "executive-summary") @PathParam("key") String key,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = WriteSectionRequest.class),
                                            example = WriteSectionRequest.EXAMPLE))
                    @Valid @NotNull WriteSectionRequest request) {
        SectionDetails shown = sections.write(id, key, ifMatch.precondition(), request.text(), caller.get());
        return ETags.ok(SectionView.of(shown), shown.section().revision());
    }
}
