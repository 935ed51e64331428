package dev.debrief.incidents.ingress.kind.statuspage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.SourceAccess;
import dev.debrief.incidents.ingress.kind.SourceUnavailableException;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.platform.outgoing.NetworkFailureException;
import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.OutgoingRequest;
import dev.debrief.platform.outgoing.OutgoingResponse;
import dev.debrief.platform.outgoing.RefusedUrlException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads an incident from the API of Statuspage, or from the page as everybody sees it. */
final class StatuspageClient {

    private static final String API = "https://api.statuspage.io";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    /** Another status of Statuspage for too many requests. */
    private static final int ENHANCE_YOUR_CALM = 420;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OutgoingHttpClient http;
    private final Clock clock;

    StatuspageClient(OutgoingHttpClient http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /**
     * A delivery about the same incident, as Statuspage describes it now.
     *
     * @throws UnreadableDeliveryException if Statuspage does not have it
     * @throws SourceUnavailableException if Statuspage cannot be asked now
     */
    byte[] incident(SourceAccess access, Payload delivery) {
        String id = id(delivery.required("incident", "id"));
        JsonNode incident = access.token() == null ? ofPage(access, id) : ofApi(access, delivery, id);
        if (!incident.path("id").asText().equals(id)) {
            throw new UnreadableDeliveryException("Statuspage does not have the incident " + id + ".");
        }
        ObjectNode body = JSON.createObjectNode();
        body.set("incident", incident);
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode ofApi(SourceAccess access, Payload delivery, String id) {
        String account = access.account();
        String page = id(account == null ? delivery.required("page", "id") : account);
        String url = access.url();
        return get(
                base(url == null ? API : url) + "/v1/pages/" + page + "/incidents/" + id,
                Map.of("Authorization", "OAuth " + access.token()));
    }

    /** Its latest incidents, without maintenance. */
    private JsonNode ofPage(SourceAccess access, String id) {
        JsonNode incidents = get(base(String.valueOf(access.url())) + "/api/v2/incidents.json", Map.of())
                .path("incidents");
        for (JsonNode incident : incidents) {
            if (incident.path("id").asText().equals(id)) {
                return incident;
            }
        }
        throw new UnreadableDeliveryException(
                "The incident " + id + " is not among the latest ones that the status page shows.");
    }

    private JsonNode get(String url, Map<String, String> authentication) {
        OutgoingResponse response = send(url, authentication);
        int status = response.status();
        if (status == ENHANCE_YOUR_CALM || status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT || status >= 500) {
            throw new SourceUnavailableException(
                    "Statuspage responded with " + status + " when asked for the incident.",
                    response.retryAfter(clock.instant()));
        }
        if (!response.succeeded()) {
            throw new UnreadableDeliveryException(
                    "Statuspage responded with " + status + " when asked for the incident.");
        }
        if (response.truncated()) {
            throw new UnreadableDeliveryException("The response of Statuspage about the incident is too large.");
        }
        return parse(response.body());
    }

    private OutgoingResponse send(String url, Map<String, String> authentication) {
        Map<String, String> headers = new TreeMap<>(authentication);
        headers.put("Accept", "application/json");
        headers.put("User-Agent", "Debrief");
        try {
            return http.send(new OutgoingRequest("GET", url, headers, new byte[0]));
        } catch (RefusedUrlException refused) {
            throw new UnreadableDeliveryException("The URL of Statuspage cannot be used: " + refused.reason());
        } catch (NetworkFailureException failure) {
            throw new SourceUnavailableException(
                    "Statuspage cannot be reached: " + failure.failure().detail(), null);
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            JsonNode parsed = JSON.readTree(body);
            if (parsed != null && parsed.isObject()) {
                return parsed;
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableDeliveryException("The response of Statuspage is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UnreadableDeliveryException("The response of Statuspage is not JSON: " + e.getMessage());
        }
        throw new UnreadableDeliveryException("The response of Statuspage is not a JSON object.");
    }

    /** As a part of a URL, an id must not lead anywhere else. */
    private static String id(String id) {
        if (!ID.matcher(id).matches()) {
            throw new UnreadableDeliveryException(Texts.quoted(id) + " is not an id of Statuspage.");
        }
        return id;
    }

    private static String base(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
