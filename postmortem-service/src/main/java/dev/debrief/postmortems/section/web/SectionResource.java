package dev.debrief.postmortems.section.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.section.SectionDetails;
import dev.debrief.postmortems.section.SectionService;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/postmortems")
@Produces("application/json")
@Tag(name = "Sections", description = "The parts of the document that people write, each with its own ETag")
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
            summary = "Get a section",
            description = "Send its ETag as If-Match with the next text.")
    @APIResponse(responseCode = "200", description = "The section")
    public RestResponse<SectionView> get(
            @PathParam("id") EntityRef id,
            @Parameter(description = "Name of the section", example = "executive-summary") @PathParam("key") String key,
            @BeanParam IfNoneMatch ifNoneMatch) {
        SectionDetails details = sections.get(id, key, caller.get());
        return ETags.okOrNotModified(SectionView.of(details), details.section().revision(), ifNoneMatch);
    }

    @PUT
    @Path("/{id}/sections/{key}")
    @Consumes(JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes({"postmortem-not-writable", "section-not-written-by-hand"})
    @Operation(
            operationId = "writeSection",
            summary = "Write a section",
            description =
                    "Replaces the text of a section of kind PROSE. Authors of different sections never conflict; of two"
                            + " authors of the same section the second gets 412. Writing also acknowledges an"
                            + " `offeredText`. Answers 409 `section-not-written-by-hand` for sections of other kinds and 409"
                            + " `postmortem-not-writable` for an approved or published postmortem.")
    @APIResponse(responseCode = "200", description = "The section after the change")
    public RestResponse<SectionView> write(
            @PathParam("id") EntityRef id,
            @Parameter(description = "Name of the section", example = "executive-summary") @PathParam("key") String key,
            @BeanParam IfMatch ifMatch,
            @Valid @NotNull WriteSectionRequest request) {
        SectionDetails details = sections.write(id, key, ifMatch.precondition(), request.text(), caller.get());
        return ETags.ok(SectionView.of(details), details.section().revision());
    }
}
