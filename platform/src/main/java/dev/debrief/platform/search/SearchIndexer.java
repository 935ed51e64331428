package dev.debrief.platform.search;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Updates the search index before the transaction of a change commits. */
@ApplicationScoped
class SearchIndexer {

    /** Whoever changes another part of the same entity waits here, and then reads the texts of both. */
    private static final String LOCK = "SELECT text_digest FROM search_index WHERE id = ? FOR UPDATE";

    private static final String UPDATE = """
            INSERT INTO search_index (id, terms, text_digest) VALUES (?, array_to_tsvector(?), ?)
            ON CONFLICT (id) DO UPDATE SET terms = excluded.terms, text_digest = excluded.text_digest""";

    private static final String DELETE = "DELETE FROM search_index WHERE id = ?";

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;
    private final Instance<SearchSource> source;

    SearchIndexer(
            AgroalDataSource dataSource,
            TransactionSynchronizationRegistry transactions,
            Instance<SearchSource> source) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.source = source;
    }

    /** The texts under this id may have changed in the current transaction. */
    void markChanged(UUID id) {
        changedIds().all.add(id);
    }

    /** The entity with this id was created in the current transaction, so no other one knows it. */
    void markCreated(UUID id) {
        ChangedIds changed = changedIds();
        changed.all.add(id);
        changed.created.add(id);
    }

    private ChangedIds changedIds() {
        ChangedIds changed = (ChangedIds) transactions.getResource(ChangedIds.class);
        if (changed == null) {
            changed = new ChangedIds();
            transactions.putResource(ChangedIds.class, changed);
            transactions.registerInterposedSynchronization(changed);
        }
        return changed;
    }

    private void update(ChangedIds changed) {
        try (Connection connection = dataSource.getConnection()) {
            for (UUID id : changed.all) {
                update(connection, id, changed.created.contains(id));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot update the search index", failure);
        }
    }

    private void update(Connection connection, UUID id, boolean created) throws SQLException {
        byte[] indexed = created ? null : lock(connection, id);
        List<String> texts = texts(connection, id);
        if (texts.isEmpty()) {
            delete(connection, id);
            return;
        }
        byte[] digest = digest(texts);
        if (Arrays.equals(indexed, digest)) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            update.setObject(1, id);
            update.setArray(
                    2, connection.createArrayOf("text", SearchTokens.of(texts).toArray()));
            update.setBytes(3, digest);
            update.executeUpdate();
        }
    }

    private static byte @Nullable [] lock(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setObject(1, id);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    private List<String> texts(Connection connection, UUID id) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(source.get().textsSql())) {
            select.setObject(1, id);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        String text = rows.getString(column);
                        if (text != null) {
                            texts.add(text);
                        }
                    }
                }
            }
        }
        return texts;
    }

    private static void delete(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setObject(1, id);
            delete.executeUpdate();
        }
    }

    private static byte[] digest(List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Registered by the first change, and therefore called after Hibernate has written all changes. */
    private final class ChangedIds implements Synchronization {

        /** In the order of locking. */
        private final Set<UUID> all = new TreeSet<>();

        private final Set<UUID> created = new HashSet<>();

        @Override
        public void beforeCompletion() {
            if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
                update(this);
            }
        }

        @Override
        public void afterCompletion(int status) {
            // Committed or rolled back together with the change.
        }
    }
}
