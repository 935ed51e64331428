package dev.debrief.actions.action.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.platform.testkit.ServiceUnderTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A fact in the outbox. */
record Published(String type, long version, JsonNode payload) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The facts about an item, oldest first. */
    static List<Published> about(String itemId) {
        List<Published> facts = new ArrayList<>();
        try (var connection = ServiceUnderTest.database();
                var select = connection.prepareStatement("select type, aggregateversion, payload from outbox_event"
                        + " where aggregatetype = 'action-item' and aggregateid = ? order by aggregateversion")) {
            select.setString(1, itemId);
            var rows = select.executeQuery();
            while (rows.next()) {
                facts.add(new Published(rows.getString(1), rows.getLong(2), JSON.readTree(rows.getString(3))));
            }
            return facts;
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The short names of the facts about an item, oldest first: {@code proposed}. */
    static List<String> names(String itemId) {
        return about(itemId).stream()
                .map(fact -> fact.type.replace("dev.debrief.action-item.", "").replace(".v1", ""))
                .toList();
    }

    static JsonNode last(String itemId) {
        List<Published> facts = about(itemId);
        return facts.get(facts.size() - 1).payload;
    }
}
