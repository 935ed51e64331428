package dev.debrief.incidents.timeline.imports.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.debrief.platform.problem.JsonProblems;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;

/**
 * Reads the items of a JSON file one at a time: the elements of an array, which is the whole file or a member of the
 * object in it. A file may consist of several such arrays or objects, such as the pages of a list.
 */
final class JsonItems {

    private final ObjectMapper json;
    private final String expectation;
    private final Set<String> arrays;
    private final Set<String> objects;

    /**
     * @param expectation what the file must be: {@code must be an array of messages}
     * @param arrays members of an object whose elements are items
     * @param objects members of an object that are items themselves
     */
    JsonItems(ObjectMapper json, String expectation, Set<String> arrays, Set<String> objects) {
        this.json = json;
        this.expectation = expectation;
        this.arrays = arrays;
        this.objects = objects;
    }

    /** Receives the items of a file in their order. Lines are counted from 1. */
    interface Receiver {

        void receive(int line, JsonNode item);

        /** Receives a part of the file that is no item. */
        void reject(int line, String detail);

        /** Whether to stop. */
        boolean isFull();
    }

    void read(Reader file, Receiver receiver) throws IOException {
        ObjectReader one = json.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try (JsonParser parser = json.createParser(file)) {
            if (parser.nextToken() == null) {
                receiver.reject(1, ImportFormat.EMPTY_FILE);
            }
            while (parser.currentToken() != null && !receiver.isFull()) {
                readRoot(parser, one, receiver);
                parser.nextToken();
            }
        } catch (JsonProcessingException broken) {
            receiver.reject(
                    broken.getLocation() == null
                            ? 1
                            : Math.max(1, broken.getLocation().getLineNr()),
                    broken instanceof StreamConstraintsException
                            ? "is nested too deeply, or has a value that is too long"
                            : JsonProblems.syntaxError(broken));
        }
    }

    private void readRoot(JsonParser parser, ObjectReader one, Receiver receiver) throws IOException {
        int line = lineOf(parser);
        boolean hasItems = parser.currentToken() == JsonToken.START_ARRAY;
        if (hasItems) {
            readArray(parser, one, receiver);
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (!receiver.isFull() && parser.nextToken() == JsonToken.FIELD_NAME) {
                String member = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.START_ARRAY && arrays.contains(member)) {
                    hasItems = true;
                    readArray(parser, one, receiver);
                } else if (value == JsonToken.START_OBJECT && objects.contains(member)) {
                    hasItems = true;
                    receiver.receive(lineOf(parser), one.readValue(parser));
                } else {
                    parser.skipChildren();
                }
            }
        }
        if (!hasItems) {
            receiver.reject(line, expectation);
        }
    }

    private static void readArray(JsonParser parser, ObjectReader one, Receiver receiver) throws IOException {
        while (!receiver.isFull() && parser.nextToken() != JsonToken.END_ARRAY) {
            receiver.receive(lineOf(parser), one.readValue(parser));
        }
    }

    private static int lineOf(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
