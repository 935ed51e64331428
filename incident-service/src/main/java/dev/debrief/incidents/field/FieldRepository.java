package dev.debrief.incidents.field;

import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class FieldRepository implements PanacheRepositoryBase<Field, UUID> {

    Optional<Field> find(String key, LockModeType lock) {
        return find("key", key).withLock(lock).firstResultOptional();
    }

    Map<String, Field> byKey(Collection<String> keys) {
        return list("key in ?1", keys).stream().collect(Collectors.toMap(Field::key, Function.identity()));
    }

    List<Field> page(PageRequest page) {
        String after = page.after().map(position -> position.get(0)).orElse("");
        return find("key > ?1 order by key", after)
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
