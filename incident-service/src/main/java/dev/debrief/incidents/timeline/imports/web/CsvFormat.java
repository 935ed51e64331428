package dev.debrief.incidents.timeline.imports.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.incidents.timeline.imports.web.CsvRows.Row;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** CSV (RFC 4180) with a header line, separated by commas, semicolons or tabs. */
final class CsvFormat implements ImportFormat {

    private static final List<String> REQUIRED = List.of("occurredAt", "text");

    private final CsvTimes times;

    CsvFormat(CsvTimes times) {
        this.times = times;
    }

    @Override
    public void read(Reader file, ObjectMapper json, ImportLineCollector lines) throws IOException {
        CsvRows rows = new CsvRows(file);
        List<String> header = readHeader(rows, lines);
        Row row;
        while (header != null && !lines.isFull() && (row = rows.read()) != null) {
            lines.begin(row.line());
            addRow(header, row, json, lines);
        }
    }

    /** Returns null if there is no usable header. */
    private static @Nullable List<String> readHeader(CsvRows rows, ImportLineCollector lines) throws IOException {
        Row row = rows.read();
        while (row != null && row.isBlank()) {
            lines.begin(row.line());
            lines.skip(BLANK);
            row = rows.read();
        }
        if (row == null) {
            lines.begin(1);
            lines.reject(null, EMPTY_FILE);
            return null;
        }
        List<String> header = row.values().stream().map(String::strip).toList();
        String fault = row.fault() == null ? faultOf(header) : row.fault();
        if (fault != null) {
            lines.begin(row.line());
            lines.reject(null, fault);
            return null;
        }
        return header;
    }

    private static @Nullable String faultOf(List<String> header) {
        Set<String> columns = new HashSet<>();
        for (String column : header) {
            if (!column.isEmpty() && !columns.add(column)) {
                return "has the column " + shortened(column) + " twice";
            }
        }
        return columns.containsAll(REQUIRED)
                ? null
                : "must be a header with the columns " + String.join(" and ", REQUIRED);
    }

    private void addRow(List<String> header, Row row, ObjectMapper json, ImportLineCollector lines) {
        if (row.isBlank()) {
            lines.skip(BLANK);
            return;
        }
        if (row.fault() != null) {
            lines.reject(null, row.fault());
            return;
        }
        ObjectNode members = json.createObjectNode();
        String fault = null;
        for (int i = 0; i < row.values().size(); i++) {
            String value = row.values().get(i);
            String column = i < header.size() ? header.get(i) : "";
            if (column.isEmpty() && !value.isBlank()) {
                fault = "has a value in column " + (i + 1) + ", which has no name in the header";
            } else if (!value.isEmpty()) {
                put(members, column, value);
            }
        }
        String unreadableTime = fault == null ? convertTime(members) : null;
        if (fault != null) {
            lines.reject(null, fault);
        } else if (unreadableTime != null) {
            lines.reject("occurredAt", unreadableTime);
        } else {
            lines.add(members);
        }
    }

    /** Returns what is wrong with the time. */
    private @Nullable String convertTime(ObjectNode members) {
        try {
            if (members.has("occurredAt")) {
                members.put(
                        "occurredAt", times.toRfc3339(members.get("occurredAt").asText()));
            }
            return null;
        } catch (CsvTimes.UnreadableTimeException unreadable) {
            return unreadable.detail();
        }
    }

    private static void put(ObjectNode members, String column, String value) {
        if (column.equals("keyMoment") && List.of("true", "false").contains(value.toLowerCase(Locale.ROOT))) {
            members.put(column, Boolean.parseBoolean(value));
        } else {
            members.put(column, value);
        }
    }

    private static String shortened(String column) {
        return column.length() <= 100 ? column : column.substring(0, 100) + "…";
    }
}
