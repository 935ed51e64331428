package dev.debrief.platform.testkit.probe.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Each operation has one fault that the suite must find. */
@Path("/api/v1/seeded-faults")
@Produces("application/json")
@Consumes("application/json")
@Tag(name = "Seeded faults", description = "Operations with faults")
class SeededFaultResource {

    private static final String WORDS = "{\"note\": \"words\"}";

    private final DataSource dataSource;

    SeededFaultResource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @POST
    @Path("/written-before-refused")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "writeBeforeRefusing",
            summary = "Write first",
            description = "Writes before it validates.")
    @APIResponse(responseCode = "204", description = "Written")
    public void writeBeforeRefusing(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SeededFaultRequest.class),
                                            example = WORDS))
                    JsonNode request)
            throws SQLException {
        write();
        if (request.has("unknownProperty")) {
            throw StandardProblem.VALIDATION_FAILED.because("It has an unknown member.");
        }
    }

    @POST
    @Path("/written-twice")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "writeTwice", summary = "Write twice", description = "Ignores the Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(schema = @Schema(implementation = SeededFaultRequest.class), example = WORDS))
    public Response writeTwice(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SeededFaultRequest.class),
                                            example = WORDS))
                    SeededFaultRequest request)
            throws SQLException {
        write();
        return Response.status(201).entity(request).build();
    }

    @GET
    @Path("/leaks/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "leak", summary = "Leak", description = "Reveals internals.")
    @APIResponse(responseCode = "204", description = "Dry")
    public void leak(@Parameter(description = "Any") @PathParam("id") String id) {
        if (!id.equals("known")) {
            throw new NotFoundException(Response.status(404)
                    .type("text/plain")
                    .entity("org.postgresql.util.PSQLException: select note from seeded_fault")
                    .build());
        }
    }

    @GET
    @Path("/open")
    @PermitAll
    @SecurityRequirement(name = "bearer", scopes = "reader")
    @Operation(operationId = "leaveOpen", summary = "Leave open", description = "Checks no role.")
    @APIResponse(responseCode = "204", description = "Open")
    public void leaveOpen() {}

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "overwrite", summary = "Overwrite", description = "Ignores If-Match.")
    @APIResponse(responseCode = "204", description = "Overwritten")
    public void overwrite(
            @Parameter(description = "Any") @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SeededFaultRequest.class),
                                            example = WORDS))
                    SeededFaultRequest request)
            throws SQLException {
        write();
    }

    private void write() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into seeded_fault (note) values ('x')")) {
            insert.executeUpdate();
        }
    }
}
