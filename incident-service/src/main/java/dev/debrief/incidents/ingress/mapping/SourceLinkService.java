package dev.debrief.incidents.ingress.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells where incidents come from. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SourceLinkService {

    /** Hundreds of groups can be part of a storm. */
    private static final int MAX_LINKS = 50;

    private final IngressIncidentRepository rows;

    SourceLinkService(IngressIncidentRepository rows) {
        this.rows = rows;
    }

    /** For each incident the first 50, by the time of the first change. */
    public List<SourceLink> links(Collection<UUID> incidentIds) {
        return incidentIds.isEmpty() ? List.of() : rows.links(incidentIds, MAX_LINKS);
    }
}
