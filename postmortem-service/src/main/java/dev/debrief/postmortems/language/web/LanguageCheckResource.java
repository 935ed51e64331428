package dev.debrief.postmortems.language.web;

import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.language.LanguageService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/language-checks")
@Produces("application/json")
@Tag(name = "Language", description = "Finds blaming language and suggests how to rephrase it")
class LanguageCheckResource {

    private static final String JSON = "application/json";

    private final LanguageService language;

    LanguageCheckResource(LanguageService language) {
        this.language = language;
    }

    @POST
    @Consumes(JSON)
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "checkLanguage",
            summary = "Check a text for blaming language",
            description =
                    "Checks any text, for example while it is being typed. Nothing is stored; the same text gives the same result.")
    @APIResponse(responseCode = "200", description = "The findings")
    public CheckedTextView check(@Valid @NotNull CheckLanguageRequest request) {
        return CheckedTextView.of(language.check(request.toPassage()));
    }
}
