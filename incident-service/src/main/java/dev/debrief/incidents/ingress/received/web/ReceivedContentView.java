package dev.debrief.incidents.ingress.received.web;

import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.received.ReceivedDeliveryService.WithContent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReceivedDeliveryContent", description = "A received delivery with its content")
record ReceivedContentView(
        @Schema(description = "The delivery", required = true)
        ReceivedDeliveryView delivery,

        @Schema(
                description = "Headers by name in lower case, without those that authenticate",
                examples = "{\"content-type\": \"application/json\"}",
                required = true)
        Map<String, String> headers,

        @Schema(
                description = "The body as it was received",
                examples = "command=%2Fdebrief&text=list&user_id=U01",
                required = true)
        String body,

        @Schema(description = "BASE64 if the body is not text in UTF-8", examples = "UTF_8", required = true)
        BodyEncoding bodyEncoding) {

    /** How a body is written. */
    enum BodyEncoding {
        UTF_8,
        BASE64
    }

    static ReceivedContentView of(WithContent received) {
        RawDelivery content = received.content();
        ReceivedDeliveryView delivery = ReceivedDeliveryView.of(received.delivery());
        Map<String, String> headers = new TreeMap<>(content.headers());
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content.body()))
                    .toString();
            return new ReceivedContentView(delivery, headers, text, BodyEncoding.UTF_8);
        } catch (CharacterCodingException notText) {
            return new ReceivedContentView(
                    delivery, headers, Base64.getEncoder().encodeToString(content.body()), BodyEncoding.BASE64);
        }
    }
}
