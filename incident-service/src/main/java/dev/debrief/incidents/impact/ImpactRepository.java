package dev.debrief.incidents.impact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ImpactRepository implements PanacheRepositoryBase<Impact, UUID> {}
