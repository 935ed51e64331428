package dev.debrief.actions.tracker.web;

import dev.debrief.actions.tracker.link.TrackerWebhooks;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.signature.ReceivedMessage;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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

/** Takes any content type: products can be configured to send forms, which then have no effect. */
@Path("/api/v1/trackers")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Tracker webhooks",
        description = "Webhooks of trackers. They authenticate by the scheme of their product, not by a token")
class TrackerWebhookResource {

    private static final String EXAMPLE = """
            {"action": "closed", "issue": {"number": 23}, "repository": {"full_name": "acme/checkout"}}""";

    private final TrackerWebhooks webhooks;

    TrackerWebhookResource(TrackerWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    @POST
    @Path("/{key}/webhook")
    @PermitAll
    @ProblemTypes("tracker-webhook-refused")
    @Operation(
            operationId = "receiveTrackerWebhook",
            summary = "Receive a webhook of a tracker",
            description =
                    "If it is about the issue of an action item, the issue is read soon afterwards. Others have no"
                            + " effect. Authenticates by the scheme of the product: `X-Hub-Signature` (Jira),"
                            + " `X-Hub-Signature-256` (GitHub), `X-Gitlab-Token` or a signing token (GitLab).")
    @RequestBody(
            required = true,
            description = "What the product sends, up to 1 MB",
            content =
                    @Content(
                            mediaType = "*/*",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = EXAMPLE))
    @APIResponse(responseCode = "202", description = "Accepted")
    public Response receive(
            @Parameter(description = "Key of the tracker", example = "jira-payments") @PathParam("key") String key,
            @Context HttpHeaders headers,
            byte @Nullable [] body) {
        return receive(key, null, headers, body);
    }

    @POST
    @Path("/{key}/webhook/{secret}")
    @PermitAll
    @ProblemTypes("tracker-webhook-refused")
    @Operation(
            operationId = "receiveTrackerWebhookWithSecret",
            summary = "Receive a webhook of a tracker with a secret in its URL",
            description = "As without the secret, for JIRA_DATA_CENTER only.")
    @RequestBody(
            required = true,
            description = "What the product sends, up to 1 MB",
            content =
                    @Content(
                            mediaType = "*/*",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = EXAMPLE))
    @APIResponse(responseCode = "202", description = "Accepted")
    public Response receiveWithSecret(
            @BeanParam TrackerWebhookPath path, @Context HttpHeaders headers, byte @Nullable [] body) {
        return receive(path.key(), path.secret(), headers, body);
    }

    private Response receive(String key, @Nullable String urlSecret, HttpHeaders headers, byte @Nullable [] body) {
        webhooks.receive(key, new ReceivedMessage(all(headers), body == null ? new byte[0] : body, urlSecret));
        return Response.accepted().build();
    }

    private static java.net.http.HttpHeaders all(HttpHeaders headers) {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.getRequestHeaders()
                .forEach((name, values) ->
                        byName.computeIfAbsent(name, first -> new ArrayList<>()).addAll(values));
        return java.net.http.HttpHeaders.of(byName, (name, value) -> true);
    }
}
