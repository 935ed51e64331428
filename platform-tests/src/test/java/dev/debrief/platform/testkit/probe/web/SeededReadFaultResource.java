package dev.debrief.platform.testkit.probe.web;

import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Each operation reads with a fault that the suite must find. */
@Path("/api/v1/seeded-faults/reads")
@Produces("application/json")
@Tag(name = "Seeded faults", description = "Operations with faults")
class SeededReadFaultResource {

    private static final String PAGE = "{\"items\": [], \"nextCursor\": \"c2Vjb25kLXBhZ2U\"}";

    private final DataSource dataSource;

    SeededReadFaultResource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @GET
    @Path("/pages")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listAll", summary = "List", description = "Checks neither limit nor cursor.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ProbePage.class), example = PAGE))
    public ProbePage listAll(
            @Parameter(description = "Most items", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "A position", example = "c2Vjb25kLXBhZ2U") @QueryParam("cursor") @Nullable String cursor) {
        return new ProbePage(List.of(), "c2Vjb25kLXBhZ2U");
    }

    @GET
    @Path("/days")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "failOnQuery", summary = "Fail", description = "Fails on a day that is none.")
    @APIResponse(responseCode = "204", description = "Read")
    public void failOnQuery(
            @Parameter(
                            description = "A day",
                            schema = @Schema(type = SchemaType.STRING, format = "date"),
                            example = "2024-11-15")
                    @QueryParam("day")
                    @Nullable String day) {
        if (day != null) {
            LocalDate.parse(day);
        }
    }

    @GET
    @Path("/numbers/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "failOnId", summary = "Fail", description = "Fails on an id that is no number.")
    @APIResponse(responseCode = "204", description = "Read")
    public void failOnId(@Parameter(description = "Any") @PathParam("id") String id) {
        if (!id.equals("known") && Long.parseLong(id) != 0) {
            throw StandardProblem.NOT_FOUND.because("There is no such number.");
        }
    }

    @GET
    @Path("/roles")
    @RolesAllowed({Roles.READER, Roles.CONTRIBUTOR})
    @SecurityRequirement(name = "bearer", scopes = "contributor")
    @Operation(operationId = "demandLess", summary = "Read", description = "Needs a lower role than it says.")
    @APIResponse(responseCode = "204", description = "Read")
    public void demandLess() {}

    @GET
    @Path("/methods")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "hideMethod", summary = "Read", description = "Has a method that nobody knows.")
    @APIResponse(responseCode = "204", description = "Read")
    public void hideMethod() {}

    @DELETE
    @Path("/methods")
    @RolesAllowed(Roles.READER)
    @Operation(hidden = true)
    public void hiddenMethod() {}

    @GET
    @Path("/records/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "recordRead", summary = "Read", description = "Records that somebody has read.")
    @APIResponse(responseCode = "204", description = "Read")
    public void recordRead(@Parameter(description = "Any") @PathParam("id") String id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into seeded_fault (note) values ('read')")) {
            insert.executeUpdate();
        }
        if (!id.equals("known")) {
            throw StandardProblem.NOT_FOUND.because("There is no such record.");
        }
    }

    @GET
    @Path("/unstable")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "neverRepeat", summary = "Read", description = "Returns something else each time.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ProbePage.class), example = PAGE))
    public ProbePage neverRepeat() {
        return new ProbePage(List.of(), UUID.randomUUID().toString());
    }

    @GET
    @Path("/accepts")
    @Produces("*/*")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "ignoreAccept", summary = "Read", description = "Ignores what the caller accepts.")
    @APIResponse(
            responseCode = "200",
            description = "Read",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ProbePage.class),
                            example = PAGE))
    public Response ignoreAccept() {
        return Response.ok(PAGE, "application/json").build();
    }
}
