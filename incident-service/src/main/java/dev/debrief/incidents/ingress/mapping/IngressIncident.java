package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.ingress.mapping.state.Applied;
import dev.debrief.incidents.ingress.mapping.state.JoinedAs;
import dev.debrief.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An incident or a group of alerts of a source, and the incident that it has become. */
@Entity
class IngressIncident {

    @Id
    private UUID id;

    private UUID sourceId;
    private String externalId;
    private int episode;
    private @Nullable UUID incidentId;
    private boolean opened;
    private boolean umbrella;

    @Enumerated(EnumType.STRING)
    private @Nullable JoinedAs joinedAs;

    private boolean ended;
    private @Nullable String groupKey;
    private List<String> services;
    private @Nullable String link;
    private Instant firstAt;
    private @Nullable Instant lastAt;
    private boolean settled;
    private @Nullable Instant quietSince;
    private @Nullable Instant quietUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    private Applied applied;

    @SuppressWarnings("NullAway.Init")
    protected IngressIncident() {}

    /** The incident to which a source adds the groups of a storm. */
    static IngressIncident umbrella(UUID sourceId, UUID incidentId, Applied applied, Instant now) {
        IngressIncident umbrella = new IngressIncident();
        umbrella.id = Ids.next();
        umbrella.sourceId = sourceId;
        // Not the id of anything at the sender.
        umbrella.externalId = umbrella.id.toString();
        umbrella.episode = 1;
        umbrella.incidentId = incidentId;
        umbrella.umbrella = true;
        umbrella.services = List.of();
        umbrella.firstAt = now;
        umbrella.lastAt = now;
        umbrella.applied = applied;
        return umbrella;
    }

    void describe(@Nullable String newGroupKey, List<String> newServices, @Nullable String newLink) {
        groupKey = groupKey == null ? newGroupKey : groupKey;
        services = newServices;
        link = newLink;
    }

    void open(UUID openedIncidentId) {
        incidentId = openedIncidentId;
        opened = true;
    }

    void join(UUID joinedIncidentId, JoinedAs as) {
        incidentId = joinedIncidentId;
        joinedAs = as;
    }

    void apply(UnaryOperator<Applied> change) {
        applied = change.apply(applied);
    }

    /** A change was received. */
    void receive(Instant at) {
        lastAt = lastAt == null || at.isAfter(lastAt) ? at : lastAt;
    }

    /** Some of its changes are settled: what they have set stays. */
    void settle() {
        settled = true;
    }

    /** Nothing fires any more. @param until when the incident counts as resolved; null if the sender resolves it */
    void quieten(Instant since, @Nullable Instant until) {
        quietSince = since;
        quietUntil = until;
    }

    void fire() {
        quietSince = null;
        quietUntil = null;
    }

    /** If it fires again, another incident is opened. */
    void end() {
        ended = true;
    }

    /** People have reopened its incident: what fires now belongs to it. */
    void resume() {
        ended = false;
    }

    UUID id() {
        return id;
    }

    UUID sourceId() {
        return sourceId;
    }

    String externalId() {
        return externalId;
    }

    int episode() {
        return episode;
    }

    /** Null while there is no incident that it may open or join. */
    @Nullable UUID incidentId() {
        return incidentId;
    }

    boolean hasOpened() {
        return opened;
    }

    boolean isUmbrella() {
        return umbrella;
    }

    @Nullable JoinedAs joinedAs() {
        return joinedAs;
    }

    boolean isEnded() {
        return ended;
    }

    @Nullable String groupKey() {
        return groupKey;
    }

    Instant firstAt() {
        return firstAt;
    }

    boolean isSettled() {
        return settled;
    }

    /** Whether its incident is known, but no longer what was reported about it. */
    boolean isPurged() {
        return incidentId != null && lastAt == null;
    }

    @Nullable Instant quietSince() {
        return quietSince;
    }

    @Nullable Instant quietUntil() {
        return quietUntil;
    }

    Applied applied() {
        return applied;
    }
}
