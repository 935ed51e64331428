package dev.debrief.platform.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of one aggregate in the outbox of the service under test, oldest first.
 *
 * @param names short event types: {@code resolved} for {@code dev.debrief.incident.resolved.v1}
 */
public record PublishedEvents(List<String> names, List<JsonNode> payloads) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static PublishedEvents about(String aggregateId) {
        List<String> names = new ArrayList<>();
        List<JsonNode> payloads = new ArrayList<>();
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement select = database.prepareStatement(
                        "SELECT type, payload FROM outbox_event WHERE aggregateid = ? ORDER BY aggregateversion")) {
            select.setString(1, aggregateId);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1).replaceAll("dev\\.debrief\\.[a-z-]+\\.(.*)\\.v1", "$1"));
                    payloads.add(JSON.readTree(rows.getString(2)));
                }
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
        return new PublishedEvents(names, payloads);
    }

    /** The payload of the last event with a name. */
    public JsonNode last(String name) {
        int index = names.lastIndexOf(name);
        if (index < 0) {
            throw new AssertionError("There is no " + name + " among " + names);
        }
        return payloads.get(index);
    }

    public JsonNode last() {
        return payloads.get(payloads.size() - 1);
    }
}
