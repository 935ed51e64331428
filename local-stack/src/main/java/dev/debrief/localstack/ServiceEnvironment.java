package dev.debrief.localstack;

import dev.debrief.localstack.host.Secrets;
import dev.debrief.localstack.postgres.ServiceDatabases;
import dev.debrief.localstack.token.TokenIssuer;
import java.util.HashMap;
import java.util.Map;

/** Configures a service by environment variables, as in a container. */
final class ServiceEnvironment {

    private final Stack stack;
    private final Secrets secrets;

    ServiceEnvironment(Stack stack, Secrets secrets) {
        this.stack = stack;
        this.secrets = secrets;
    }

    Map<String, String> of(Service service, int port, int managementPort, String ownerPassword, String appPassword) {
        var environment = new HashMap<String, String>();
        environment.put("DEBRIEF_HTTP_PORT", Integer.toString(port));
        environment.put("DEBRIEF_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("DEBRIEF_DATABASE_URL", stack.postgres().jdbcUrl(service.database()));
        environment.put("DEBRIEF_DATABASE_USER", ServiceDatabases.appOf(service.database()));
        environment.put("DEBRIEF_DATABASE_PASSWORD", appPassword);
        environment.put("DEBRIEF_DATABASE_OWNER_USER", ServiceDatabases.ownerOf(service.database()));
        environment.put("DEBRIEF_DATABASE_OWNER_PASSWORD", ownerPassword);
        environment.put("DEBRIEF_KAFKA_BOOTSTRAP_SERVERS", stack.kafka().bootstrapServers());
        environment.put("DEBRIEF_OIDC_ISSUER", TokenIssuer.ISSUER);
        environment.put("DEBRIEF_OIDC_AUDIENCE", TokenIssuer.AUDIENCE);
        environment.put("DEBRIEF_OIDC_PUBLIC_KEY", stack.tokens().publicKey());
        environment.put("DEBRIEF_CORS_ORIGINS", "http://localhost:*,http://127.0.0.1:*");
        environment.put("DEBRIEF_CURSOR_SECRET", secrets.get("cursor"));
        environment.put("DEBRIEF_SECRETS_KEY", secrets.get("secrets"));
        if (service == Service.NOTIFICATION) {
            var portal = "http://localhost:" + stack.ports().web();
            environment.put("DEBRIEF_LINKS_INCIDENT", portal + "/incidents/{key}");
            environment.put("DEBRIEF_LINKS_POSTMORTEM", portal + "/postmortems/{key}");
            environment.put("DEBRIEF_LINKS_ACTION_ITEM", portal + "/action-items/{key}");
            environment.put("DEBRIEF_WEBHOOKS_ALLOWED_PRIVATE_HOSTS", "localhost");
            environment.put("DEBRIEF_SMTP_HOST", "127.0.0.1");
            environment.put("DEBRIEF_SMTP_PORT", Integer.toString(stack.mail().port()));
            environment.put("DEBRIEF_SMTP_FROM", "debrief@example.org");
        }
        return environment;
    }
}
