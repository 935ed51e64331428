package dev.debrief.platform.testkit.probe.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Each operation reads its body with a fault that the suite must find. */
@Path("/api/v1/seeded-faults/bodies")
@Produces("application/json")
@Consumes("application/json")
@Tag(name = "Seeded faults", description = "Operations with faults")
class SeededBodyFaultResource {

    private static final String WORDS = "{\"note\": \"words\"}";
    private static final String DAY = "{\"day\": \"2024-11-15\", \"count\": 3, \"note\": \"words\"}";

    @POST
    @Path("/dates")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "failOnDate", summary = "Fail", description = "Fails on a day that does not exist.")
    @APIResponse(responseCode = "204", description = "Read")
    public void failOnDate(
            @RequestBody(content = @Content(schema = @Schema(implementation = SeededDayRequest.class), example = DAY))
                    SeededDayRequest request) {
        LocalDate.parse(request.day());
    }

    @POST
    @Path("/values")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "acceptValues", summary = "Accept", description = "Accepts any value.")
    @APIResponse(responseCode = "204", description = "Read")
    public void acceptValues(
            @RequestBody(content = @Content(schema = @Schema(implementation = SeededDayRequest.class), example = DAY))
                    JsonNode request) {
        request.path("count").intValue();
    }

    @POST
    @Path("/types")
    @Consumes("*/*")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "acceptAnything", summary = "Accept", description = "Accepts what is not JSON.")
    @APIResponse(responseCode = "204", description = "Read")
    public void acceptAnything(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = SeededFaultRequest.class),
                                            example = WORDS))
                    String request) {}

    @POST
    @Path("/nulls")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "failOnNull", summary = "Fail", description = "Fails without a body.")
    @APIResponse(responseCode = "204", description = "Read")
    public void failOnNull(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SeededFaultRequest.class),
                                            example = WORDS))
                    SeededFaultRequest request) {
        request.note();
    }

    @POST
    @Path("/properties")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "ignoreProperty", summary = "Ignore", description = "Ignores an unknown property.")
    @APIResponse(responseCode = "204", description = "Read")
    public void ignoreProperty(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SeededFaultRequest.class),
                                            example = WORDS))
                    JsonNode request) {
        if (!request.path("note").isTextual()) {
            throw StandardProblem.VALIDATION_FAILED.because("It has no note.");
        }
    }

    @POST
    @Path("/errors")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "refuseInJson", summary = "Refuse", description = "Refuses without a problem.")
    @APIResponse(responseCode = "204", description = "Read")
    public void refuseInJson(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SeededFaultRequest.class),
                                            example = WORDS))
                    JsonNode request) {
        refuse(request, "application/json", "{\"error\": \"unknown property\"}");
    }

    @POST
    @Path("/problems")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "refuseBriefly", summary = "Refuse", description = "Refuses with half a problem.")
    @APIResponse(responseCode = "204", description = "Read")
    public void refuseBriefly(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SeededFaultRequest.class),
                                            example = WORDS))
                    JsonNode request) {
        refuse(
                request,
                "application/problem+json",
                "{\"type\": \"https://debrief.dev/problems/validation-failed\", \"title\": \"No\", \"status\": 400}");
    }

    private static void refuse(@Nullable JsonNode request, String mediaType, String body) {
        if (request != null && request.has("unknownProperty")) {
            throw new WebApplicationException(
                    Response.status(400).type(mediaType).entity(body).build());
        }
    }
}
