package dev.debrief.postmortems.audience;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class AudienceSettingsRepository implements PanacheRepositoryBase<AudienceSettings, UUID> {}
