package dev.debrief.platform.outgoing.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.debrief.platform.time.InstantText;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values in the JSON of products; what is absent or unreadable is null. */
public final class ApiJson {

    private static final int DAY_LENGTH = 10;

    /** Visible ASCII, so that it can be stored and shown as a link. */
    private static final Pattern PAGE = Pattern.compile("(?i:https?)://[!-~&&[^\"'<>\\\\]]{1,1900}");

    private ApiJson() {}

    /** The JSON in the body of a webhook; missing if it is none. */
    public static JsonNode of(byte[] body) {
        try {
            JsonNode read = ApiHttp.JSON.readTree(body);
            return read == null ? MissingNode.getInstance() : read;
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A text, or a number or boolean as text, without what cannot be stored; null if it is absent or empty. */
    public static @Nullable String text(JsonNode node, String... path) {
        JsonNode found = node;
        for (String name : path) {
            found = found.path(name);
        }
        if (!found.isValueNode() || found.isNull()) {
            return null;
        }
        String text = ApiTexts.storable(found.asText());
        return text.isEmpty() ? null : text;
    }

    /** @throws ApiUnavailableException if it is absent or empty: the response is not that of the API */
    public static String required(JsonNode node, String... path) {
        String text = text(node, path);
        if (text == null) {
            throw new ApiUnavailableException("The response lacks " + String.join(".", path) + ".", null);
        }
        return text;
    }

    /**
     * What becomes part of URLs, and is stored.
     *
     * @throws ApiUnavailableException as {@link #required}, or if it has another format
     */
    public static String matching(Pattern format, JsonNode node, String... path) {
        String text = required(node, path);
        if (!format.matcher(text).matches()) {
            throw new ApiUnavailableException(
                    "The response has an unusable " + String.join(".", path) + ": " + ApiTexts.quoted(text) + ".",
                    null);
        }
        return text;
    }

    /** The URL of a page for people. As {@link #matching}. */
    public static String page(JsonNode node, String... path) {
        return matching(PAGE, node, path);
    }

    /** A time with an offset, also without colon in it, or with a blank before it. */
    public static @Nullable Instant instant(JsonNode node, String... path) {
        String text = text(node, path);
        if (text == null) {
            return null;
        }
        try {
            return InstantText.parse(text.endsWith(" UTC") ? text.replace(" UTC", "Z") : text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** As {@link #required}. */
    public static Instant requiredInstant(JsonNode node, String... path) {
        Instant at = instant(node, path);
        if (at == null) {
            throw new ApiUnavailableException("The response lacks the time " + String.join(".", path) + ".", null);
        }
        return at;
    }

    /** A day, also with a time after it. */
    public static @Nullable LocalDate day(JsonNode node, String... path) {
        String text = text(node, path);
        if (text == null || text.length() < DAY_LENGTH) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, DAY_LENGTH));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
