package dev.debrief.platform.audit;

import java.util.Objects;
import java.util.UUID;

/**
 * What an audit entry is about.
 *
 * @param type kebab case: {@code action-item}
 * @param id a UUID, or the name of something there is one of: {@code policy}
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
