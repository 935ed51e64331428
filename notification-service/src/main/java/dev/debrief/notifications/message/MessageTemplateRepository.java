package dev.debrief.notifications.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MessageTemplateRepository implements PanacheRepositoryBase<MessageTemplate, UUID> {

    /** Serializes changes of the templates. */
    void lock() {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended('message templates', 0))")
                .getSingleResult();
    }

    Optional<MessageTemplate> findByKey(String eventType, TemplateChannel channel) {
        return find("eventType = ?1 and channel = ?2", eventType, channel).firstResultOptional();
    }
}
