package dev.debrief.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens database connections for relays outside the pool: a relay keeps its connection, must not wait when requests
 * exhaust the pool, and needs its own socket timeout.
 */
@ApplicationScoped
class RelayConnectionFactory {

    private final String url;
    private final Properties properties = new Properties();

    RelayConnectionFactory(
            @ConfigProperty(name = "debrief.database.url") String url,
            @ConfigProperty(name = "debrief.database.user") String user,
            @ConfigProperty(name = "debrief.database.password") String password) {
        this.url = url;
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "debrief-relay");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "20");
        properties.setProperty("tcpKeepAlive", "true");
    }

    Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(url, properties);
        connection.setAutoCommit(false);
        return connection;
    }
}
