package dev.debrief.postmortems.publishing.client.confluence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.outgoing.api.ApiJson;
import dev.debrief.platform.outgoing.api.ApiReply;
import dev.debrief.postmortems.publishing.client.http.Product;
import dev.debrief.postmortems.publishing.client.http.TargetApi;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What both APIs have in common. */
final class ConfluenceReplies {

    static final String NAME = "Confluence";
    static final Product PRODUCT = new Product(
            NAME, Duration.ZERO, reply -> reply.status() == 429, reply -> false, ConfluenceReplies::explanation);
    static final Pattern ID = Pattern.compile("[0-9]{1,20}");

    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private ConfluenceReplies() {}

    /** The API of the cloud lists errors; the other one has a message. */
    private static @Nullable String explanation(JsonNode body) {
        String title = ApiJson.text(body.path("errors").path(0), "title");
        return title == null ? ApiJson.text(body, "message") : title;
    }

    /** A wrong version is mostly answered 409, and sometimes 400. */
    static boolean isConflict(TargetApi api, ApiReply reply) {
        return reply.status() == CONFLICT
                || reply.status() == BAD_REQUEST && said(api, reply).contains("version must be incremented");
    }

    /** Whether no page was created because of one that exists, or is being created. */
    static boolean isTaken(TargetApi api, ApiReply reply) {
        String said = said(api, reply);
        return reply.status() == CONFLICT
                || reply.status() == BAD_REQUEST && said.contains("title") && said.contains("already exists");
    }

    private static String said(TargetApi api, ApiReply reply) {
        return Objects.requireNonNullElse(api.explanation(reply), "").toLowerCase(Locale.ROOT);
    }

    static int version(JsonNode page) {
        return Integer.parseInt(ApiJson.matching(Pattern.compile("[0-9]{1,9}"), page, "version", "number"));
    }

    /** The URL for people. @param base of the links, if the response names none */
    static String url(JsonNode page, String base) {
        String named = ApiJson.text(page, "_links", "base");
        ObjectNode url = JsonNodeFactory.instance.objectNode();
        url.put("url", Objects.requireNonNullElse(named, base) + ApiJson.required(page, "_links", "webui"));
        return ApiJson.page(url, "url");
    }

    static ListedPage listed(JsonNode page) {
        return new ListedPage(ApiJson.matching(ID, page, "id"), ApiJson.required(page, "title"));
    }

    static <T> T read(Supplier<T> reading) {
        return TargetApi.read(NAME, reading);
    }
}
