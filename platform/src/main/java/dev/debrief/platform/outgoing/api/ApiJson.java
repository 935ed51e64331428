package dev.debrief.platform.outgoing.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values in the JSON of products; what is absent is null. */
public final class ApiJson {

    /** Visible ASCII, so that it can be stored and shown as a link. */
    private static final Pattern PAGE = Pattern.compile("(?i:https?)://[!-~&&[^\"'<>\\\\]]{1,1900}");

    private ApiJson() {}

    /** A text, or a number or boolean as text, without what cannot be stored; null if it is absent or empty. */
    public static @Nullable String text(JsonNode node, String... path) {
        JsonNode found = node;
        for (String name : path) {
            found = found.path(name);
        }
        if (!found.isValueNode() || found.isNull()) {
            return null;
        }
        String text = storable(found.asText());
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
            throw new ApiUnavailableException("The response has an unusable " + String.join(".", path) + ".", null);
        }
        return text;
    }

    /** The URL of a page for people. As {@link #matching}. */
    public static String page(JsonNode node, String... path) {
        return matching(PAGE, node, path);
    }

    /** For reasons: what a product says, in quotation marks, one line, not too long. */
    public static String quoted(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ")
                .strip();
        return "'"
                + (line.codePointCount(0, line.length()) <= 200
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, 199)) + "…")
                + "'";
    }

    /** NUL characters and unpaired surrogates cannot be stored. */
    private static String storable(String text) {
        StringBuilder storable = new StringBuilder(text.length());
        text.codePoints()
                .filter(character -> character != 0 && (character < 0xD800 || character > 0xDFFF))
                .forEach(storable::appendCodePoint);
        return storable.toString();
    }
}
