package dev.debrief.platform.signature;

import java.net.http.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it was received.
 *
 * @param body the raw bytes, before decoding: another character set or a changed line break breaks the signature
 */
public record ReceivedMessage(HttpHeaders headers, byte[] body) {

    /** The only value of a header; null when it is missing, blank or repeated. */
    @Nullable String header(String name) {
        List<String> values = headers.allValues(name);
        return values.size() == 1 && !values.get(0).isBlank() ? values.get(0).trim() : null;
    }
}
