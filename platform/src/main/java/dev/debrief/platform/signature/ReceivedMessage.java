package dev.debrief.platform.signature;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message as it was received.
 *
 * @param body the raw bytes, before decoding: another character set or a changed line break breaks the signature
 * @param urlSecret the part of the URL that is a secret; null if the URL has none
 */
public record ReceivedMessage(
        HttpHeaders headers, byte[] body, @Nullable String urlSecret) {

    private static final Pattern CREDENTIALS = Pattern.compile("([A-Za-z]+) +(\\S+)");

    /** A message without a secret in its URL. */
    public ReceivedMessage(HttpHeaders headers, byte[] body) {
        this(headers, body, null);
    }

    /** The only value of a header; null when it is missing, blank or repeated. */
    @Nullable String header(String name) {
        List<String> values = headers.allValues(name);
        return values.size() == 1 && !values.get(0).isBlank() ? values.get(0).trim() : null;
    }

    /** What follows a scheme such as {@code Basic} in the only header Authorization; null for another scheme. */
    @Nullable String credentials(String scheme) {
        String value = header("Authorization");
        if (value == null) {
            return null;
        }
        Matcher credentials = CREDENTIALS.matcher(value);
        return credentials.matches() && credentials.group(1).equalsIgnoreCase(scheme) ? credentials.group(2) : null;
    }

    /** Without headers and secret, which authenticate. */
    @Override
    public String toString() {
        return "ReceivedMessage[" + body.length + " bytes]";
    }
}
