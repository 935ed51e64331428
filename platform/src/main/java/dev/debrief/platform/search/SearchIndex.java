package dev.debrief.platform.search;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Finds the entities whose texts contain all words of a query. Who may see them is a condition of the caller's list.
 */
@ApplicationScoped
public class SearchIndex {

    /**
     * The number of matches from which on they are many. In a list of 100,000, looking up 5,000 takes about as long as
     * looking at the texts of the first ones until a page is full.
     */
    private static final int MANY = 5_000;

    private static final String FIND = "SELECT id FROM find_in_search_index(CAST(? AS tsquery), ?) AS id";

    private final AgroalDataSource dataSource;

    SearchIndex(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param text what a person looks for; without any word in it, nothing is found */
    public SearchMatches find(String text) {
        String tsQuery = SearchQuery.of(text).toTsQuery();
        if (tsQuery.isEmpty()) {
            return SearchMatches.few(List.of());
        }
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, tsQuery);
            find.setInt(2, MANY);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot search", failure);
        }
        return ids.size() < MANY ? SearchMatches.few(ids) : SearchMatches.many(tsQuery);
    }
}
