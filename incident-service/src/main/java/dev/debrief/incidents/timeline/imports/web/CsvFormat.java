package dev.debrief.incidents.timeline.imports.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** CSV (RFC 4180) with a header line, separated by commas, semicolons or tabs. */
final class CsvFormat implements ImportFormat {

    private static final int MAX_HEADER_LENGTH = 4096;

    private static final CsvMapper CSV = CsvMapper.csvBuilder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    @Override
    public void read(Reader file, ObjectMapper json, ImportLineCollector lines) throws IOException {
        BufferedReader reader = new BufferedReader(file, 2 * MAX_HEADER_LENGTH);
        CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(separator(reader));
        try (MappingIterator<Map<String, String>> rows =
                CSV.readerForMapOf(String.class).with(schema).readValues(reader)) {
            boolean more = true;
            while (more) {
                int number = rows.getCurrentLocation().getLineNr();
                more = rows.hasNextValue() && addLine(Math.max(2, number), rows.nextValue(), json, lines);
            }
        } catch (JsonProcessingException broken) {
            reject(broken, lines);
        } catch (RuntimeJsonMappingException broken) {
            if (broken.getCause() instanceof JsonProcessingException cause) {
                reject(cause, lines);
            } else {
                throw broken;
            }
        }
    }

    private static void reject(JsonProcessingException broken, ImportLineCollector lines) {
        int number = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
        lines.reject(number, null, "cannot be read as CSV: " + broken.getOriginalMessage());
    }

    private static boolean addLine(int number, Map<String, String> row, ObjectMapper json, ImportLineCollector lines) {
        ObjectNode members = json.createObjectNode();
        row.forEach((column, value) -> {
            if (value != null && !value.isEmpty()) {
                put(members, column.strip(), value);
            }
        });
        return lines.addLine(number, members);
    }

    private static void put(ObjectNode members, String column, String value) {
        if (column.equals("keyMoment") && List.of("true", "false").contains(value.toLowerCase(Locale.ROOT))) {
            members.put(column, Boolean.parseBoolean(value));
        } else {
            members.put(column, value);
        }
    }

    /** The most frequent separator in the header line. */
    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(MAX_HEADER_LENGTH);
        char[] beginning = new char[MAX_HEADER_LENGTH];
        int read = Math.max(0, reader.read(beginning, 0, MAX_HEADER_LENGTH));
        reader.reset();
        String header = new String(beginning, 0, read).lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
