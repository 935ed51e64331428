package dev.debrief.platform.testkit.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.platform.testkit.ServiceUnderTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** Query plans in a database with many rows, which only this object sees. */
public final class QueryPlans implements AutoCloseable {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\?");

    /** Between values; blanks in JSON are part of a value. */
    private static final String BETWEEN_VALUES = " (?!\")";

    private final Connection database;

    private QueryPlans(Connection database) {
        this.database = database;
    }

    /** @param script resource that inserts the rows: {@code /many-incidents.sql} */
    public static QueryPlans with(String script) throws SQLException {
        Connection database = connect();
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.execute(read(script));
        }
        return new QueryPlans(database);
    }

    /**
     * The statements with their plans.
     *
     * @param values of the first parameters of each statement, separated by blanks; the plan is generic for the others
     */
    public String of(List<String> statements, String values) throws SQLException {
        StringBuilder plans = new StringBuilder();
        for (String statement : statements) {
            plans.append(statement)
                    .append('\n')
                    .append(planOf(statement, new ArrayDeque<>(List.of(values.split(BETWEEN_VALUES)))));
        }
        return plans.toString();
    }

    /**
     * How many blocks PostgreSQL reads to execute a statement, with a plan that does not depend on the values.
     *
     * @param values of all parameters, as SQL expressions
     */
    public long blocksReadBy(String query, String... values) throws SQLException {
        AtomicInteger placeholder = new AtomicInteger();
        String numbered = PLACEHOLDER.matcher(query).replaceAll(match -> "\\$" + placeholder.incrementAndGet());
        try (Statement statement = database.createStatement()) {
            statement.execute("SET LOCAL plan_cache_mode = force_generic_plan");
            statement.execute("PREPARE measured AS " + numbered);
            try (ResultSet plan = statement.executeQuery(
                    "EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) EXECUTE measured (" + String.join(", ", values) + ")")) {
                plan.next();
                JsonNode whole = new ObjectMapper().readTree(plan.getString(1)).at("/0/Plan");
                return whole.get("Shared Hit Blocks").asLong()
                        + whole.get("Shared Read Blocks").asLong();
            } finally {
                statement.execute("DEALLOCATE measured");
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String planOf(String query, Deque<String> values) throws SQLException {
        AtomicInteger placeholder = new AtomicInteger();
        String limited = query.replace("fetch first ? rows only", "fetch first 51 rows only");
        String written = PLACEHOLDER
                .matcher(limited)
                .replaceAll(match -> values.isEmpty() || values.peek().isEmpty()
                        ? "\\$" + placeholder.incrementAndGet()
                        : Matcher.quoteReplacement("'" + values.remove() + "'"));
        StringBuilder plan = new StringBuilder();
        try (Statement statement = database.createStatement();
                ResultSet line = statement.executeQuery("EXPLAIN (GENERIC_PLAN, COSTS OFF) " + written)) {
            while (line.next()) {
                plan.append(line.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    /** Only the simple query protocol can explain a statement with placeholders. */
    private static Connection connect() throws SQLException {
        try (Connection usual = ServiceUnderTest.database()) {
            Properties properties = new Properties();
            properties.setProperty("user", usual.getMetaData().getUserName());
            properties.setProperty(
                    "password", ConfigProvider.getConfig().getValue("debrief.database.owner-password", String.class));
            properties.setProperty("preferQueryMode", "simple");
            return DriverManager.getConnection(usual.getMetaData().getURL(), properties);
        }
    }

    private static String read(String script) {
        try (InputStream in = Objects.requireNonNull(QueryPlans.class.getResourceAsStream(script), script)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the rows. */
    @Override
    public void close() throws SQLException {
        database.rollback();
        database.close();
    }
}
