package dev.debrief.platform.audit;

import java.util.Objects;
import java.util.UUID;

/**
 * The subject of an audit entry.
 *
 * @param type kebab case: {@code action-item}
 * @param id a UUID, or the name of a singleton: {@code policy}
 */
public record AuditSubject(String type, String id) {

    public AuditSubject {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
    }

    public static AuditSubject of(String type, UUID id) {
        return new AuditSubject(type, id.toString());
    }
}
