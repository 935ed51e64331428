package dev.debrief.incidents.catalog.web;

import dev.debrief.incidents.catalog.CatalogFile;
import dev.debrief.incidents.catalog.CatalogImportService;
import dev.debrief.incidents.catalog.backstage.BackstageReader;
import dev.debrief.platform.paging.BooleanParameter;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/services")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service catalogue")
class CatalogImportResource {

    private static final String EXAMPLE = """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata:
              name: checkout
              title: Checkout
              annotations:
                pagerduty.com/service-id: PSVC001
              links:
                - url: https://wiki.example.com/checkout
                  title: Runbook
            spec:
              type: service
              lifecycle: production
              owner: team-payments
            """;

    private final CatalogImportService imports;
    private final CurrentActor actor;

    CatalogImportResource(CatalogImportService imports, CurrentActor actor) {
        this.imports = imports;
        this.actor = actor;
    }

    @POST
    @Path("/import")
    @Consumes({"application/yaml", "application/x-yaml", "text/yaml"})
    @RolesAllowed(Roles.ADMIN)
    @ProblemTypes({"catalogue-file-invalid", "too-many-services"})
    @Operation(
            operationId = "importServices",
            summary = "Import services",
            description =
                    "Imports a `catalog-info.yaml` of Backstage with up to 1000 documents. Each Component becomes a"
                            + " service, or changes the one with its key: the name in lower case, after the"
                            + " namespace and a dot unless that is `default`. Title, description, owner, runbook"
                            + " and aliases are taken over where the file has them; an alias is never removed."
                            + " Documents of other kinds are skipped, and references to other files are not"
                            + " followed. A dry run reports what an import would do.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/yaml",
                            schema = @Schema(implementation = String.class),
                            example = EXAMPLE))
    @APIResponse(responseCode = "200", description = "The result of the import or the dry run")
    @APIResponse(
            responseCode = "409",
            description = "The catalogue would have too many services",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "422",
            description = "The file is not valid YAML, or has too many documents; nothing was imported",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public CatalogImportView importAll(
            @Parameter(
                            description = "Report what an import would do, without writing anything",
                            schema = @Schema(implementation = Boolean.class, examples = "true"))
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    BooleanParameter dryRun,
            InputStream body) {
        CatalogFile file = BackstageReader.read(bytesOf(body));
        return CatalogImportView.of(imports.importAll(file, dryRun.isTrue(), actor.get()));
    }

    private static byte[] bytesOf(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException cutOff) {
            throw StandardProblem.MALFORMED_REQUEST.because("The body ended early. Send the file again.");
        }
    }
}
