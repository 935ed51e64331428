package dev.debrief.platform.startup;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Opens admin clients of Kafka, with the connection and security settings of the consumers. */
@ApplicationScoped
class KafkaAdmins {

    private final Map<String, Object> settings = new HashMap<>();

    KafkaAdmins(@Identifier("default-kafka-broker") Map<String, Object> broker, StartupConfig config) {
        broker.forEach((name, value) -> {
            if (AdminClientConfig.configNames().contains(name)) {
                settings.put(name, value);
            }
        });
        settings.put(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.kafka().bootstrapServers());
    }

    /** @param timeout of each request, and of all attempts of it together */
    Admin open(Duration timeout) {
        int millis = Math.toIntExact(timeout.toMillis());
        Map<String, Object> withTimeout = new HashMap<>(settings);
        withTimeout.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        withTimeout.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        return Admin.create(withTimeout);
    }
}
