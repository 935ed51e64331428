package dev.debrief.platform.inbox.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists parked messages, newest first. */
@ApplicationScoped
class ParkedMessageQuery {

    List<ParkedMessage> list(Connection connection, ParkedMessageFilter filter, Optional<UUID> after, int fetchSize)
            throws SQLException {
        StringBuilder query =
                new StringBuilder("SELECT " + ParkedMessageRepository.COLUMNS + " FROM parked_message WHERE true");
        List<Object> parameters = new ArrayList<>();
        filter.state().ifPresent(state -> and(query, parameters, "state = ?", state.name()));
        filter.consumer().ifPresent(consumer -> and(query, parameters, "consumer = ?", consumer));
        filter.reason().ifPresent(reason -> and(query, parameters, "reason = ?", reason.code()));
        after.ifPresent(id -> and(query, parameters, "id < ?", id));
        query.append(" ORDER BY id DESC LIMIT ").append(fetchSize);
        try (PreparedStatement list = connection.prepareStatement(query.toString())) {
            for (int i = 0; i < parameters.size(); i++) {
                list.setObject(i + 1, parameters.get(i));
            }
            List<ParkedMessage> messages = new ArrayList<>();
            try (ResultSet row = list.executeQuery()) {
                while (row.next()) {
                    messages.add(ParkedMessageRepository.messageOf(row));
                }
            }
            return messages;
        }
    }

    private static void and(StringBuilder query, List<Object> parameters, String condition, Object parameter) {
        query.append(" AND ").append(condition);
        parameters.add(parameter);
    }
}
