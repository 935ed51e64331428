package dev.debrief.localstack.kafka;

import java.nio.file.Path;
import java.util.List;

/**
 * An encrypted port of a broker, where clients authenticate by SASL with a user and a password.
 *
 * @param keyStore a PKCS #12 store with the certificate of the broker and its key
 */
public record SecureListener(int port, Path keyStore, String keyStorePassword, String user, String password) {

    /** The value of {@code bootstrap.servers} for clients. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The value of {@code sasl.jaas.config} for clients. */
    public String clientJaasConfig() {
        return login("username=\"" + user + "\" password=\"" + password + "\"");
    }

    String address() {
        return "SASL_SSL://" + bootstrapServers();
    }

    List<String> settings() {
        return List.of(
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SASL_SSL:SASL_SSL",
                "listener.name.sasl_ssl.sasl.enabled.mechanisms=PLAIN",
                "listener.name.sasl_ssl.plain.sasl.jaas.config=" + login("user_" + user + "=\"" + password + "\""),
                "listener.name.sasl_ssl.ssl.keystore.type=PKCS12",
                "listener.name.sasl_ssl.ssl.keystore.location=" + keyStore,
                "listener.name.sasl_ssl.ssl.keystore.password=" + keyStorePassword,
                "listener.name.sasl_ssl.ssl.key.password=" + keyStorePassword);
    }

    private static String login(String options) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required " + options + ";";
    }
}
