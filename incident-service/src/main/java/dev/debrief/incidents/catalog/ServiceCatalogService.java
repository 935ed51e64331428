package dev.debrief.incidents.catalog;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.cache.CachedValue;
import dev.debrief.platform.cache.CachedValues;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of the service catalogue. Changes of it wait for each other, so that an alias belongs to one service.
 */
@ApplicationScoped
@Transactional
public class ServiceCatalogService {

    /** What all of them are called is kept in memory. */
    static final int MAX_SERVICES = 10_000;

    private final ServiceEntryRepository services;
    private final CachedValue<CatalogIndex> index;
    private final AuditLog audit;
    private final Clock clock;

    ServiceCatalogService(ServiceEntryRepository services, CachedValues cachedValues, AuditLog audit, Clock clock) {
        this.services = services;
        this.index = cachedValues.of(() -> new CatalogIndex(services.rows()));
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws dev.debrief.platform.problem.ProblemException SERVICE_EXISTS, ALIAS_TAKEN or TOO_MANY_SERVICES */
    public ServiceEntry add(String key, ServiceDescription description, Actor actor) {
        services.lockCatalogue();
        if (services.find(key, LockModeType.NONE).isPresent()) {
            throw CatalogProblem.SERVICE_EXISTS.because("The service " + key + " already exists. Choose another key.");
        }
        requireCapacityFor(1);
        requireFree(key, description.aliases());
        return create(key, description, actor);
    }

    public ServiceEntry get(String key) {
        return require(key, LockModeType.NONE);
    }

    /** By key. */
    public List<ServiceEntry> list(ServiceFilter filter, PageRequest page) {
        return services.page(filter, page);
    }

    /**
     * Changes a service.
     *
     * @param correction computes the corrected description from the current one
     * @throws dev.debrief.platform.problem.ProblemException ALIAS_TAKEN
     */
    public ServiceEntry edit(
            String key, Precondition precondition, UnaryOperator<ServiceDescription> correction, Actor actor) {
        services.lockCatalogue();
        ServiceEntry service = require(key, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(service.revision());
        ServiceDescription after = correction.apply(service.description());
        requireFree(key, after.aliases());
        change(service, after, actor);
        return service;
    }

    /**
     * The services with these keys, names or aliases, by what they were looked for with. Upper and lower case do not
     * matter; what the catalogue does not have is missing.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<String, CatalogReference> find(Collection<String> namesOrKeysOrAliases) {
        if (namesOrKeysOrAliases.isEmpty()) {
            return Map.of();
        }
        CatalogIndex catalogue = index.get();
        Map<String, CatalogReference> found = new LinkedHashMap<>();
        for (String name : namesOrKeysOrAliases) {
            CatalogReference reference = catalogue.find(name);
            if (reference != null) {
                found.put(name, reference);
            }
        }
        return found;
    }

    /** Keys of the services with these aliases of a source, or of any source. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<String> resolveAlias(String sourceKey, Collection<String> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        CatalogIndex catalogue = index.get();
        return values.stream()
                .map(value -> catalogue.findAlias(sourceKey, value))
                .filter(Objects::nonNull)
                .map(CatalogReference::key)
                .distinct()
                .toList();
    }

    /** The services with these names, in their order, and what should be checked about those that have none. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<ServiceMatch> affected(List<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        CatalogIndex catalogue = index.get();
        return names.stream().map(name -> affected(name, catalogue)).toList();
    }

    private static ServiceMatch affected(String name, CatalogIndex catalogue) {
        CatalogReference service = catalogue.find(name);
        boolean missing = service == null && !catalogue.isEmpty();
        return new ServiceMatch(name, service, missing ? ServiceFinding.NOT_IN_CATALOGUE : null);
    }

    /** Locks the catalogue before it is read, and returns the services with these keys by key. */
    Map<String, ServiceEntry> lockAndRead(Set<String> keys) {
        services.lockCatalogue();
        Map<String, ServiceEntry> entries = new LinkedHashMap<>();
        if (!keys.isEmpty()) {
            services.list("key in ?1", new TreeSet<>(keys)).forEach(entry -> entries.put(entry.key(), entry));
        }
        return entries;
    }

    /** @throws dev.debrief.platform.problem.ProblemException TOO_MANY_SERVICES */
    void requireCapacityFor(int more) {
        if (services.count() + more > MAX_SERVICES) {
            throw CatalogProblem.TOO_MANY_SERVICES.because(
                    "The catalogue can have at most " + MAX_SERVICES + " services.");
        }
    }

    /** The catalogue is locked, and has no such service. */
    ServiceEntry create(String key, ServiceDescription description, Actor actor) {
        ServiceEntry service = new ServiceEntry(Ids.next(), key, description, clock.instant());
        services.persistAndFlush(service);
        index.change();
        audit.record(actor, "service.added", service.auditSubject(), null, description);
        return service;
    }

    /** The catalogue is locked. */
    void change(ServiceEntry service, ServiceDescription after, Actor actor) {
        ServiceDescription before = service.description();
        if (!after.equals(before)) {
            service.applyDescription(after, clock.instant());
            index.change();
            audit.record(actor, "service.changed", service.auditSubject(), before, after);
        }
    }

    /** What every service is called, while the catalogue is locked. */
    List<CatalogIndex.Row> rows() {
        return services.rows();
    }

    private void requireFree(String key, List<ServiceAlias> aliases) {
        List<CatalogIndex.Row> rows = aliases.isEmpty() ? List.of() : services.rows();
        for (int i = 0; i < aliases.size(); i++) {
            ServiceAlias alias = aliases.get(i);
            String owner = ownerOf(alias, rows);
            if (owner != null && !owner.equals(key)) {
                throw CatalogProblem.ALIAS_TAKEN
                        .because("The alias " + alias + " belongs to the service " + owner + ". Remove it there first.")
                        .with("service", owner)
                        .at("/aliases/" + i, "belongs to the service " + owner);
            }
        }
    }

    private static @Nullable String ownerOf(ServiceAlias alias, List<CatalogIndex.Row> rows) {
        return rows.stream()
                .filter(row -> row.aliases().stream().anyMatch(alias::isSameAs))
                .map(row -> row.reference().key())
                .findFirst()
                .orElse(null);
    }

    private ServiceEntry require(String key, LockModeType lock) {
        return services.find(key, lock)
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because("There is no service with this key."));
    }
}
