package dev.debrief.incidents.ingress.history.web;

import dev.debrief.incidents.ingress.history.HistoryImport;
import dev.debrief.incidents.ingress.history.HistoryImportService;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/ingress-sources")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "History imports", description = "Imports of past incidents from the APIs of sources")
class HistoryImportResource {

    private final HistoryImportService imports;
    private final CurrentActor actor;
    private final Paging paging;

    HistoryImportResource(HistoryImportService imports, CurrentActor actor, Paging paging) {
        this.imports = imports;
        this.actor = actor;
        this.paging = paging;
    }

    @POST
    @Path("/{key}/history-imports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ProblemTypes({"history-not-supported", "source-access-missing", "history-import-running"})
    @Operation(
            operationId = "startHistoryImport",
            summary = "Import past incidents",
            description =
                    "Imports the resolved incidents of a time range, with what happened during them, in the background."
                            + " Incidents that are already known are left as they are, so a time range can be imported"
                            + " again. Imported incidents have the label `imported` and raise no alarm.")
    @APIResponse(
            responseCode = "201",
            description = "The import was started",
            content = @Content(schema = @Schema(implementation = HistoryImportView.class)))
    public RestResponse<HistoryImportView> start(
            @Parameter(description = "Key of the source", example = "pagerduty-payments") @PathParam("key") String key,
            @Valid @NotNull StartHistoryImportRequest request) {
        HistoryImport started = imports.start(key, request.toSettings(), actor.get());
        return ETags.created(
                URI.create("/api/v1/ingress-sources/" + key + "/history-imports/" + started.id()),
                HistoryImportView.of(started),
                started.revision());
    }

    @GET
    @Path("/{key}/history-imports")
    @Operation(
            operationId = "listHistoryImports",
            summary = "List the history imports",
            description = "Lists the imports of a source with their progress, newest first.")
    @APIResponse(responseCode = "200", description = "A page of imports")
    public Page<HistoryImportView> list(
            @Parameter(description = "Key of the source", example = "pagerduty-payments") @PathParam("key") String key,
            @BeanParam PageQuery query) {
        PageRequest page = paging.request("history-imports", key, query);
        return paging.page(
                page,
                imports.list(key, page),
                HistoryImportView::of,
                one -> List.of(one.id().toString()));
    }

    @GET
    @Path("/{key}/history-imports/{id}")
    @Operation(
            operationId = "getHistoryImport",
            summary = "Read a history import",
            description = "Returns one import with its progress.")
    @APIResponse(responseCode = "200", description = "The import")
    public RestResponse<HistoryImportView> get(
            @Parameter(description = "Key of the source", example = "pagerduty-payments") @PathParam("key") String key,
            @PathParam("id") EntityRef id,
            @BeanParam IfNoneMatch ifNoneMatch) {
        HistoryImport found = imports.get(key, id);
        return ETags.okOrNotModified(HistoryImportView.of(found), found.revision(), ifNoneMatch);
    }

    @POST
    @Path("/{key}/history-imports/{id}/cancel")
    @ProblemTypes("history-import-ended")
    @Operation(
            operationId = "cancelHistoryImport",
            summary = "Cancel a history import",
            description =
                    "Stops a running import. What was imported stays. The ETag of a running import changes with its"
                            + " progress; `If-Match: *` cancels it at any progress.")
    @APIResponse(responseCode = "200", description = "The cancelled import")
    public RestResponse<HistoryImportView> cancel(
            @Parameter(description = "Key of the source", example = "pagerduty-payments") @PathParam("key") String key,
            @PathParam("id") EntityRef id,
            @BeanParam IfMatch ifMatch) {
        HistoryImport cancelled = imports.cancel(key, id, ifMatch.precondition(), actor.get());
        return ETags.ok(HistoryImportView.of(cancelled), cancelled.revision());
    }

    @POST
    @Path("/{key}/history-imports/{id}/retry")
    @ProblemTypes({
        "history-import-not-failed",
        "history-import-running",
        "history-not-supported",
        "source-access-missing"
    })
    @Operation(
            operationId = "retryHistoryImport",
            summary = "Retry a history import",
            description = "Continues a failed import where it stopped, for example after the API key was replaced.")
    @APIResponse(responseCode = "200", description = "The running import")
    public RestResponse<HistoryImportView> retry(
            @Parameter(description = "Key of the source", example = "pagerduty-payments") @PathParam("key") String key,
            @PathParam("id") EntityRef id,
            @BeanParam IfMatch ifMatch) {
        HistoryImport running = imports.retry(key, id, ifMatch.precondition(), actor.get());
        return ETags.ok(HistoryImportView.of(running), running.revision());
    }
}
