package dev.debrief.platform.inbox.deadletter.web;

import dev.debrief.platform.inbox.deadletter.ParkedMessageRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The record behind a parked message. */
@Schema(name = "ParkedRecord", description = "The Kafka record as it came")
record ParkedMessageRecordView(
        @Schema(description = "The key; absent when the record had none") @Nullable Bytes key,

        @Schema(
                description = "Headers by name, the last one where a name comes twice",
                examples = "{\"ce_type\": \"dev.debrief.incident.resolved.v1\"}")
        Map<String, String> headers,

        @Schema(description = "The body; absent when the record had none") @Nullable Bytes value) {

    static ParkedMessageRecordView of(ParkedMessageRecord record) {
        return new ParkedMessageRecordView(bytesOf(record.key()), record.headers(), bytesOf(record.value()));
    }

    private static @Nullable Bytes bytesOf(byte @Nullable [] bytes) {
        return bytes == null ? null : Bytes.of(bytes);
    }

    /** Bytes as text where they are text, else in base64. */
    @Schema(name = "ParkedBytes", description = "Bytes: exactly one of text and base64 is there")
    record Bytes(
            @Schema(description = "The bytes as text, when they are UTF-8", examples = "{\"incident\": {}}") @Nullable String text,

            @Schema(description = "The bytes in base64, when they are not UTF-8", examples = "/wD+") @Nullable String base64) {

        static Bytes of(byte[] bytes) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return new Bytes(text, null);
            } catch (CharacterCodingException e) {
                return new Bytes(null, Base64.getEncoder().encodeToString(bytes));
            }
        }
    }
}
