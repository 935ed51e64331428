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
        String line;
        while ((line = reader.readLine()) != null) {
            number++;
            if (!line.isBlank() && !addLine(number, line, json, lines)) {
                return;
            }
        }
    }

    private static boolean addLine(int number, String line, ObjectMapper json, ImportLineCollector lines) {
        try {
            JsonNode node = json.readTree(line);
            if (node instanceof ObjectNode members) {
                return lines.addLine(number, members);
            }
            lines.reject(number, null, "is not a JSON object");
        } catch (JsonProcessingException broken) {
            lines.reject(number, null, JsonProblems.syntaxError(broken));
        }
        return true;
    }
}
