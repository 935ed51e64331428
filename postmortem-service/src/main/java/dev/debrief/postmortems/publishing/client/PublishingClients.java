package dev.debrief.postmortems.publishing.client;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All products, by kind. */
@ApplicationScoped
public class PublishingClients {

    private final Map<TargetKind, PublishingClient> byKind = new EnumMap<>(TargetKind.class);

    public PublishingClients(@All List<PublishingClient> clients) {
        for (PublishingClient client : clients) {
            for (TargetKind kind : client.kinds()) {
                if (byKind.put(kind, client) != null) {
                    throw new IllegalStateException("Two clients implement " + kind);
                }
            }
        }
    }

    /** @throws IllegalStateException if nothing implements the kind */
    public PublishingClient of(TargetKind kind) {
        PublishingClient client = byKind.get(kind);
        if (client == null) {
            throw new IllegalStateException("Nothing implements targets of the kind " + kind);
        }
        return client;
    }

    public TargetTraits traits(TargetKind kind) {
        return of(kind).traits(kind);
    }
}
