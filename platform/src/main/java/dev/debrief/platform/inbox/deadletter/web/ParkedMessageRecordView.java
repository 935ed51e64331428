package dev.debrief.platform.inbox.deadletter.web;

import dev.debrief.platform.inbox.deadletter.ParkedMessageRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The Kafka record of a parked message. */
@Schema(name = "ParkedRecord", description = "The Kafka record as received")
record ParkedMessageRecordView(
        @Schema(description = "The key; absent if the record has none") @Nullable Bytes key,

        @Schema(
                description = "Headers by name; the last value if a name occurs twice",
                examples = "{\"ce_type\": \"dev.debrief.incident.resolved.v1\"}")
        Map<String, String> headers,

        @Schema(description = "The body; absent if the record has none") @Nullable Bytes value) {

    static ParkedMessageRecordView of(ParkedMessageRecord record) {
        return new ParkedMessageRecordView(bytesOf(record.key()), record.headers(), bytesOf(record.value()));
    }

    private static @Nullable Bytes bytesOf(byte @Nullable [] bytes) {
        return bytes == null ? null : Bytes.of(bytes);
    }

    /** Bytes as text if they are UTF-8, else in base64. */
    @Schema(name = "ParkedBytes", description = "Bytes: either `text` or `base64` is present")
    record Bytes(
            @Schema(description = "The bytes as text, if they are UTF-8", examples = "{\"incident\": {}}") @Nullable String text,

            @Schema(description = "The bytes in base64, if they are not UTF-8", examples = "/wD+") @Nullable String base64) {

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
