package dev.debrief.actions.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class IncidentDetailsRepository implements PanacheRepositoryBase<IncidentDetails, UUID> {}
