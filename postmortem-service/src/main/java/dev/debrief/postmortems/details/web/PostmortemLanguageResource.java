package dev.debrief.postmortems.details.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.memory.LargeRead;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.details.PostmortemLanguageService;
import dev.debrief.postmortems.language.web.LanguageCheckReportView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/postmortems")
@Produces("application/json")
@Tag(name = "Language", description = "Words that blame: what finds them, and how to say it instead")
class PostmortemLanguageResource {

    private final PostmortemLanguageService language;
    private final CurrentActor caller;

    PostmortemLanguageResource(PostmortemLanguageService language, CurrentActor caller) {
        this.language = language;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/language")
    @RolesAllowed(Roles.READER)
    @LargeRead
    @Operation(
            operationId = "getPostmortemLanguage",
            summary = "Find blaming language in a postmortem",
            description =
                    "Checks sections, timeline, impact, analysis, meeting notes, action items and comments in their"
                            + " current state, with the path of each. An ERROR in the document prevents publication (see"
                            + " the check `LANGUAGE`).")
    @APIResponse(responseCode = "200", description = "The findings")
    public LanguageCheckReportView get(@PathParam("id") EntityRef id) {
        return LanguageCheckReportView.of(language.check(id, caller.get()));
    }
}
