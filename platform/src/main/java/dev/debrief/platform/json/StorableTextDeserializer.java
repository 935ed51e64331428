package dev.debrief.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;

/** Accepts text that PostgreSQL can store: no NUL, no unpaired surrogate. */
class StorableTextDeserializer extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    StorableTextDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (!isStorable(text)) {
            throw new UnstorableTextException(parser, text);
        }
        return text;
    }

    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Fails without repeating the text. */
    static final class UnstorableTextException extends InvalidFormatException {

        private static final long serialVersionUID = 1L;

        UnstorableTextException(JsonParser parser, String text) {
            super(parser, "must not contain NUL characters or unpaired surrogates", text, String.class);
        }
    }
}
