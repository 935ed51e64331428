package dev.debrief.platform.inbox.deadletter.web;

import dev.debrief.platform.problem.StandardProblem;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The path parameter of one parked message. */
record ParkedMessagePath(
        @PathParam("id")
        @Parameter(
                description = "Id of the parked message",
                example = "019353c2-7a10-7c3e-9b1f-2f6f1c1d9a01",
                schema = @Schema(type = SchemaType.STRING, format = "uuid"))
        String text) {

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when the id is no UUID */
    UUID id() {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw StandardProblem.NOT_FOUND.because("There is no such parked message; their ids are UUIDs.");
        }
    }
}
