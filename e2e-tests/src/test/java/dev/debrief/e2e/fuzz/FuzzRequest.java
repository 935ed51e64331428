package dev.debrief.e2e.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request to an operation, or to its path with a method that it may not have.
 *
 * @param number of the request in the run
 * @param kind what is odd about it
 * @param target path and query, percent-encoded
 * @param path parameters of the path, by their names
 * @param headers in their order, with repetitions
 * @param allowed whether the caller may call the operation; if not, no status of success is right
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FuzzRequest(
        long number,
        String kind,
        ApiOperation operation,
        String method,
        String target,
        Map<String, String> path,
        List<Map.Entry<String, String>> headers,
        byte @Nullable [] body,
        boolean allowed) {

    /** The same again, with its ETag and its Idempotency-Key. */
    FuzzRequest repeated(long newNumber) {
        return new FuzzRequest(newNumber, "repeated", operation, method, target, path, headers, body, allowed);
    }

    /** The path without the query. */
    String rawPath() {
        return target.split("\\?", 2)[0];
    }

    /** Whether the method is documented for the path of the operation. */
    boolean isDocumentedMethod() {
        return method.equals(operation.method());
    }

    /** Whether a text was sent, in any part of the request; responses repeat some of it. */
    boolean contains(String text) {
        return target.contains(text)
                || headers.stream().anyMatch(header -> header.getValue().contains(text))
                || (body != null && new String(body, UTF_8).contains(text));
    }

    /** The request as a command, with a placeholder for the token if it is a valid one. */
    String curl() {
        var command = headers.stream()
                .map(header -> " -H '" + header.getKey() + ": " + quoted(withoutToken(header.getValue())) + "'")
                .collect(Collectors.joining());
        var data = body == null ? "" : " --data-binary $'" + escaped(body) + "'";
        return "curl -i -X " + method + " '" + operation.service().module() + quoted(target) + "'" + command + data;
    }

    private static String withoutToken(String value) {
        return value.length() > 300 ? value.substring(0, 30) + "…(" + value.length() + " characters)" : value;
    }

    private static String quoted(String text) {
        return text.replace("'", "'\\''");
    }

    /** Bytes outside of ASCII as escapes; the end of long bodies is left out. */
    private static String escaped(byte[] bytes) {
        var text = new StringBuilder();
        for (var character : new String(Arrays.copyOf(bytes, Math.min(bytes.length, 1500)), ISO_8859_1).toCharArray()) {
            if (character == '\'' || character == '\\') {
                text.append('\\').append(character);
            } else if (character < ' ' || character > '~') {
                text.append("\\x").append(String.format("%02x", (int) character));
            } else {
                text.append(character);
            }
        }
        return bytes.length > 1500 ? text + "…(" + bytes.length + " bytes)" : text.toString();
    }
}
