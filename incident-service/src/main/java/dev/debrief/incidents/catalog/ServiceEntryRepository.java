package dev.debrief.incidents.catalog;

import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ServiceEntryRepository implements PanacheRepositoryBase<ServiceEntry, UUID> {

    private static final String ROWS =
            "select s.key, s.name, s.team, s.aliases from ServiceEntry s order by s.retired, s.key";

    Optional<ServiceEntry> find(String key, LockModeType lock) {
        return find("key", key).withLock(lock).firstResultOptional();
    }

    /** Until the transaction ends, no other one changes the catalogue. */
    void lockCatalogue() {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext('service-catalogue'))")
                .getSingleResult();
    }

    List<ServiceEntry> page(ServiceFilter filter, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("s.key > :after"));
        Parameters parameters = Parameters.with(
                "after", page.after().map(position -> position.get(0)).orElse(""));
        if (filter.team() != null) {
            conditions.add("s.team = :team");
            parameters.and("team", filter.team());
        }
        if (filter.text() != null) {
            conditions.add("(locate(:text, s.key) > 0 or locate(:text, lower(s.name)) > 0)");
            parameters.and("text", filter.text().toLowerCase(Locale.ROOT));
        }
        String query = "from ServiceEntry s where " + String.join(" and ", conditions) + " order by s.key";
        return find(query, parameters).range(0, page.fetchSize() - 1).list();
    }

    /** What services are called; those in use come first. */
    List<CatalogIndex.Row> rows() {
        return getEntityManager().createQuery(ROWS, Object[].class).getResultList().stream()
                .map(ServiceEntryRepository::row)
                .toList();
    }

    private static CatalogIndex.Row row(Object[] columns) {
        List<ServiceAlias> aliases =
                ((List<?>) columns[3]).stream().map(ServiceAlias.class::cast).toList();
        return new CatalogIndex.Row(
                new CatalogReference((String) columns[0], (String) columns[1], (String) columns[2]), aliases);
    }
}
