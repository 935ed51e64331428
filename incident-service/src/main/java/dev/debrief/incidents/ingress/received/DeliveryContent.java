package dev.debrief.incidents.ingress.received;

import dev.debrief.incidents.ingress.kind.RawDelivery;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The content of a received delivery, as it came. */
@Entity
@Immutable
@Table(name = "ingress_delivery")
class DeliveryContent {

    @Id
    private UUID id;

    private Instant receivedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> headers;

    private byte[] body;

    @SuppressWarnings("NullAway.Init")
    protected DeliveryContent() {}

    RawDelivery asDelivery() {
        return new RawDelivery(headers, body, receivedAt);
    }
}
