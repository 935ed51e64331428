package dev.debrief.platform.secret.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.function.BiFunction;

/** A secret that appears only in the HTTP response; stored and logged responses mask it. */
@JsonSerialize(using = SecretText.MaskingSerializer.class)
public record SecretText(String value) {

    private static final String REVEAL_ATTRIBUTE = SecretText.class.getName();
    private static final String HIDDEN = "shown once";

    @Override
    public String toString() {
        return HIDDEN;
    }

    /** Serializes responses that reveal a secret. Public because Quarkus instantiates it. */
    public static class RevealingSerialization implements BiFunction<ObjectMapper, Type, ObjectWriter> {

        @Override
        public ObjectWriter apply(ObjectMapper json, Type type) {
            return json.writer().withAttribute(REVEAL_ATTRIBUTE, true);
        }
    }

    static class MaskingSerializer extends StdSerializer<SecretText> {

        private static final long serialVersionUID = 1L;

        MaskingSerializer() {
            super(SecretText.class);
        }

        @Override
        public void serialize(SecretText secret, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(provider.getAttribute(REVEAL_ATTRIBUTE) == null ? HIDDEN : secret.value());
        }
    }
}
