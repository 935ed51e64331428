package dev.debrief.postmortems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.platform.testkit.ServiceUnderTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** What the service wrote into its outbox, in the order of the aggregate's versions. */
public record PublishedFacts(List<String> names, List<JsonNode> payloads) {

    public static PublishedFacts about(String aggregateId) throws Exception {
        List<String> names = new ArrayList<>();
        List<JsonNode> payloads = new ArrayList<>();
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement select = database.prepareStatement(
                        "SELECT type, payload FROM outbox_event WHERE aggregateid = ? ORDER BY aggregateversion")) {
            select.setString(1, aggregateId);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1).replaceAll("dev\\.debrief\\.[a-z-]+\\.(.*)\\.v1", "$1"));
                    payloads.add(new ObjectMapper().readTree(rows.getString(2)));
                }
            }
        }
        return new PublishedFacts(names, payloads);
    }

    public JsonNode last() {
        return payloads.get(payloads.size() - 1);
    }
}
