package dev.debrief.postmortems.language;

import dev.debrief.platform.settings.SettingsRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class LanguageRulesRepository extends SettingsRepository<LanguageRulesVersion> {

    LanguageRulesRepository() {
        super("language-rules");
    }

    /** 0 if there is no stored version. */
    int latestVersion() {
        return getEntityManager()
                .createQuery("select coalesce(max(v.version), 0) from LanguageRulesVersion v", Integer.class)
                .getSingleResult();
    }
}
