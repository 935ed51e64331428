package dev.debrief.platform.outgoing;

import java.util.Map;

/**
 * A request.
 *
 * @param url absolute; checked when it is sent
 * @param body empty for none
 */
public record OutgoingRequest(String method, String url, Map<String, String> headers, byte[] body) {

    public static OutgoingRequest post(String url, Map<String, String> headers, byte[] body) {
        return new OutgoingRequest("POST", url, headers, body);
    }

    /** Without URL and headers, which may contain secrets. */
    @Override
    public String toString() {
        return "OutgoingRequest[" + method + "]";
    }
}
