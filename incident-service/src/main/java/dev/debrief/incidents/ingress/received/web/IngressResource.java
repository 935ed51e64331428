package dev.debrief.incidents.ingress.received.web;

import dev.debrief.incidents.ingress.received.DirectAnswer;
import dev.debrief.incidents.ingress.received.IncomingDelivery;
import dev.debrief.incidents.ingress.received.Receipt;
import dev.debrief.incidents.ingress.received.Reception;
import dev.debrief.platform.problem.ProblemTypes;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Takes any body and any content type, and ignores what the sender accepts as a response: a sender gives up on what is
 * refused, and an admin would never see it.
 */
@Path("/api/v1/ingress")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.WILDCARD)
@Tag(
        name = "Ingress",
        description = "Deliveries of other systems. They authenticate by the scheme of their kind, not by a token")
class IngressResource {

    private static final String DESCRIPTION =
            "Stores the delivery as it is, and maps it afterwards; what cannot be read or mapped is kept in quarantine."
                    + " A repetition is answered like the first delivery. Authenticates by the scheme of the kind:"
                    + " signature, header or basic authentication. The number of deliveries is not limited; under"
                    + " overload, repeat them after `Retry-After`.";

    private static final String WITH_SECRET =
            "As without the secret, for senders that can only be given a URL. Kinds whose senders sign do not accept it.";

    private static final String EXAMPLE = """
            {"event": {"id": "01CHECKOUTRESOLVED", "event_type": "incident.resolved"}}""";

    private static final String ANSWER = """
            {"response_type": "ephemeral", "text": "INC-42 was reported."}""";

    private static final String ACCEPTED = "The delivery is stored";
    private static final String ANSWERED = "The reply to a command, for chats, which wait for it";

    private final Reception reception;

    IngressResource(Reception reception) {
        this.reception = reception;
    }

    @POST
    @Path("/{sourceKey}")
    @PermitAll
    @ProblemTypes("ingress-refused")
    @Operation(operationId = "receiveDelivery", summary = "Receive a delivery", description = DESCRIPTION)
    @RequestBody(
            required = true,
            description = "What the source sends, up to 1 MB",
            content =
                    @Content(
                            mediaType = "*/*",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = EXAMPLE))
    @APIResponse(
            responseCode = "202",
            description = ACCEPTED,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(
            responseCode = "200",
            description = ANSWERED,
            content =
                    @Content(
                            mediaType = "*/*",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = ANSWER))
    public Response receive(
            @Parameter(description = "Key of the source", example = "pagerduty-payments") @PathParam("sourceKey")
                    String sourceKey,
            @Context HttpHeaders headers,
            byte @Nullable [] body) {
        return receive(sourceKey, null, headers, body);
    }

    @PUT
    @Path("/{sourceKey}")
    @PermitAll
    @ProblemTypes("ingress-refused")
    @Operation(
            operationId = "receiveDeliveryByPut",
            summary = "Receive a delivery by PUT",
            description = "As POST, for senders that are configured to use PUT.")
    @RequestBody(
            required = true,
            description = "What the source sends, up to 1 MB",
            content =
                    @Content(
                            mediaType = "*/*",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = EXAMPLE))
    @APIResponse(
            responseCode = "202",
            description = ACCEPTED,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(
            responseCode = "200",
            description = ANSWERED,
            content =
                    @Content(
                            mediaType = "*/*",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = ANSWER))
    public Response receiveByPut(
            @Parameter(description = "Key of the source", example = "pagerduty-payments") @PathParam("sourceKey")
                    String sourceKey,
            @Context HttpHeaders headers,
            byte @Nullable [] body) {
        return receive(sourceKey, null, headers, body);
    }

    @POST
    @Path("/{sourceKey}/{secret}")
    @PermitAll
    @ProblemTypes("ingress-refused")
    @Operation(
            operationId = "receiveDeliveryWithSecret",
            summary = "Receive a delivery with a secret in its URL",
            description = WITH_SECRET)
    @RequestBody(
            required = true,
            description = "What the source sends, up to 1 MB",
            content =
                    @Content(
                            mediaType = "*/*",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = EXAMPLE))
    @APIResponse(
            responseCode = "202",
            description = ACCEPTED,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(
            responseCode = "200",
            description = ANSWERED,
            content =
                    @Content(
                            mediaType = "*/*",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = ANSWER))
    public Response receiveWithSecret(
            @BeanParam IngressPath path, @Context HttpHeaders headers, byte @Nullable [] body) {
        return receive(path.sourceKey(), path.secret(), headers, body);
    }

    @PUT
    @Path("/{sourceKey}/{secret}")
    @PermitAll
    @ProblemTypes("ingress-refused")
    @Operation(
            operationId = "receiveDeliveryWithSecretByPut",
            summary = "Receive a delivery with a secret in its URL by PUT",
            description = "As POST, for senders that are configured to use PUT.")
    @RequestBody(
            required = true,
            description = "What the source sends, up to 1 MB",
            content =
                    @Content(
                            mediaType = "*/*",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = EXAMPLE))
    @APIResponse(
            responseCode = "202",
            description = ACCEPTED,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(
            responseCode = "200",
            description = ANSWERED,
            content =
                    @Content(
                            mediaType = "*/*",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = ANSWER))
    public Response receiveWithSecretByPut(
            @BeanParam IngressPath path, @Context HttpHeaders headers, byte @Nullable [] body) {
        return receive(path.sourceKey(), path.secret(), headers, body);
    }

    private Response receive(
            String sourceKey, @Nullable String urlSecret, HttpHeaders headers, byte @Nullable [] body) {
        Receipt receipt = reception.receive(
                new IncomingDelivery(sourceKey, urlSecret, all(headers), body == null ? new byte[0] : body));
        DirectAnswer.Answer answer = receipt.answer();
        return answer == null
                ? Response.accepted(new ReceiptView(receipt.id()))
                        .type(MediaType.APPLICATION_JSON)
                        .build()
                : Response.ok(answer.body(), answer.contentType()).build();
    }

    private static java.net.http.HttpHeaders all(HttpHeaders headers) {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.getRequestHeaders()
                .forEach((name, values) ->
                        byName.computeIfAbsent(name, first -> new ArrayList<>()).addAll(values));
        return java.net.http.HttpHeaders.of(byName, (name, value) -> true);
    }
}
