package dev.debrief.postmortems.publishing.client.http;

import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.api.ApiHttp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

@ApplicationScoped
class ApiHttpProducer {

    @Produces
    @Singleton
    ApiHttp apiHttp(OutgoingHttpClient client, Clock clock) {
        return new ApiHttp(client, clock);
    }
}
