package dev.debrief.postmortems.language.web;

import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.language.LanguageRulesService;
import dev.debrief.postmortems.language.LanguageRulesVersion;
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

@Path("/api/v1/language-rules")
@Produces("application/json")
@Tag(name = "Language", description = "Words that blame: what finds them, and how to say it instead")
class LanguageRulesResource {

    private static final String JSON = "application/json";

    private final LanguageRulesService rules;
    private final Paging paging;
    private final CurrentActor caller;

    LanguageRulesResource(LanguageRulesService rules, Paging paging, CurrentActor caller) {
        this.rules = rules;
        this.paging = paging;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getLanguageRules",
            summary = "Read the rules",
            description = "Those in force, each with examples. Their version is the ETag; version 0 is as they come.")
    @APIResponse(
            responseCode = "200",
            description = "The rules",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = LanguageRulesView.class)))
    public RestResponse<LanguageRulesView> get(@BeanParam IfNoneMatch ifNoneMatch) {
        LanguageRulesVersion current = rules.current();
        return ETags.okOrNotModified(LanguageRulesView.of(current), current.version(), ifNoneMatch);
    }

    @PUT
    @Consumes(JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "changeLanguageRules",
            summary = "Add rule packs and switch rules",
            description =
                    "A new version, for what is checked from now on; findings that are kept with versions stay. The"
                            + " examples of packs are tried: one that fails is answered with 422 `rule-pack-not-sound`.")
    @APIResponse(
            responseCode = "200",
            description = "The rules in force now",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = LanguageRulesView.class)))
    @APIResponse(
            responseCode = "422",
            description = "A pack cannot be used, or a rule is switched that there is not",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public RestResponse<LanguageRulesView> change(
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = ChangeLanguageRulesRequest.class),
                                            example = ChangeLanguageRulesRequest.EXAMPLE))
                    @Valid @NotNull ChangeLanguageRulesRequest request) {
        LanguageRulesVersion changed =
                rules.change(ifMatch.precondition(), request.toRules(), request.note(), caller.get());
        return ETags.ok(LanguageRulesView.of(changed), changed.version());
    }

    @GET
    @Path("/versions")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listLanguageRulesVersions",
            summary = "List the versions of the rules",
            description = "Newest first, without the built-in one; each is read with its rules on its own.")
    @APIResponse(responseCode = "200", description = "A page of versions")
    public Page<LanguageRulesVersionView> list(@BeanParam PageQuery page) {
        PageRequest request = paging.request("language-rules-versions", "", page);
        return paging.page(
                request,
                rules.list(request),
                LanguageRulesVersionView::of,
                version -> List.of(Integer.toString(version.version())));
    }

    @GET
    @Path("/versions/{version}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getLanguageRulesVersion",
            summary = "Read a version of the rules",
            description = "As it was in force; 0 is the built-in one.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = LanguageRulesView.class)))
    public LanguageRulesView version(
            @Parameter(description = "Its number", example = "3") @PathParam("version") int version) {
        return LanguageRulesView.of(rules.get(version));
    }
}
