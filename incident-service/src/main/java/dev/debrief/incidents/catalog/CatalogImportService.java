package dev.debrief.incidents.catalog;

import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Imports services from a file: adds those that are new, and changes the others where the file differs. */
@ApplicationScoped
public class CatalogImportService {

    private final ServiceCatalogService catalogue;

    CatalogImportService(ServiceCatalogService catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Imports all services of a file, in one transaction.
     *
     * @param dryRun whether to change nothing
     * @throws dev.debrief.platform.problem.ProblemException TOO_MANY_SERVICES
     */
    @Transactional
    public CatalogImportReport importAll(CatalogFile file, boolean dryRun, Actor actor) {
        Set<String> keys = file.services().stream().map(ImportedService::key).collect(Collectors.toSet());
        Map<String, ServiceEntry> existing = catalogue.lockAndRead(keys);
        if (keys.size() > existing.size()) {
            catalogue.requireCapacityFor(keys.size() - existing.size());
        }
        Map<ServiceAlias, String> owners = owners();
        List<String> created = new ArrayList<>();
        List<String> updated = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        List<SkippedPart> skipped = new ArrayList<>(file.skipped());
        for (ImportedService imported : file.services()) {
            ServiceEntry service = existing.get(imported.key());
            if (service == null) {
                List<ServiceAlias> aliases = freeAliases(imported, List.of(), owners, skipped);
                created.add(imported.key());
                if (!dryRun) {
                    catalogue.create(imported.key(), imported.created(aliases), actor);
                }
                continue;
            }
            ServiceDescription before = service.description();
            ServiceDescription after =
                    imported.appliedTo(before, freeAliases(imported, before.aliases(), owners, skipped));
            (after.equals(before) ? unchanged : updated).add(imported.key());
            if (!dryRun) {
                catalogue.change(service, after, actor);
            }
        }
        return new CatalogImportReport(dryRun, created, updated, unchanged, skipped);
    }

    /** Keys of the services by their aliases. */
    private Map<ServiceAlias, String> owners() {
        Map<ServiceAlias, String> owners = new HashMap<>();
        for (CatalogIndex.Row row : catalogue.rows()) {
            row.aliases()
                    .forEach(alias -> owners.put(alias.folded(), row.reference().key()));
        }
        return owners;
    }

    /** The aliases that the service may have; reports the others as skipped. */
    private static List<ServiceAlias> freeAliases(
            ImportedService imported,
            List<ServiceAlias> before,
            Map<ServiceAlias, String> owners,
            List<SkippedPart> skipped) {
        List<ServiceAlias> free = new ArrayList<>();
        for (ServiceAlias alias : imported.aliases()) {
            if (before.stream().anyMatch(alias::isSameAs)) {
                continue;
            }
            String owner = owners.getOrDefault(alias.folded(), imported.key());
            if (!owner.equals(imported.key())) {
                skipped.add(new SkippedPart(
                        imported.position(), "The alias " + alias + " belongs to the service " + owner + "."));
            } else if (before.size() + free.size() >= ServiceDescription.MAX_ALIASES) {
                skipped.add(new SkippedPart(
                        imported.position(),
                        "The alias " + alias + " is one more than " + ServiceDescription.MAX_ALIASES + "."));
            } else {
                owners.put(alias.folded(), imported.key());
                free.add(alias);
            }
        }
        return free;
    }
}
