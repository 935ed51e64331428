package dev.debrief.incidents.timeline.imports.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.problem.JsonProblems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** JSON Lines: one object per line. Blank lines are skipped. */
final class JsonLinesFormat implements ImportFormat {

    @Override
    public void read(Reader file, ObjectMapper json, ImportLineCollector lines) throws IOException {
        BufferedReader reader = new BufferedReader(file);
        int number = 0;
        boolean isEmpty = true;
        String line;
        while (!lines.isFull() && (line = reader.readLine()) != null) {
            lines.begin(++number);
            if (line.isBlank()) {
                lines.skip(BLANK);
            } else {
                isEmpty = false;
                addLine(line, json, lines);
            }
        }
        if (isEmpty) {
            lines.begin(1);
            lines.reject(null, EMPTY_FILE);
        }
    }

    private static void addLine(String line, ObjectMapper json, ImportLineCollector lines) {
        try {
            JsonNode node = json.readTree(line);
            if (node instanceof ObjectNode members) {
                lines.add(members);
            } else {
                lines.reject(null, "is not a JSON object");
            }
        } catch (JsonProcessingException broken) {
            lines.reject(null, JsonProblems.syntaxError(broken));
        }
    }
}
