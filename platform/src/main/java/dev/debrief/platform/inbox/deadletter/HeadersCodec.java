package dev.debrief.platform.inbox.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.debrief.platform.inbox.RawRecord.RawHeader;
import java.util.Arrays;
import java.util.List;

/** Encodes the headers of a parked record as JSON: names as text, values in base64. */
final class HeadersCodec {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HeadersCodec() {}

    static String write(List<RawHeader> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers cannot be written", e);
        }
    }

    static List<RawHeader> read(String text) {
        try {
            return Arrays.asList(JSON.readValue(text, RawHeader[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored headers cannot be read", e);
        }
    }
}
