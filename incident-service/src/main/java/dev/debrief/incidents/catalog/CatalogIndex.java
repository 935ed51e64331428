package dev.debrief.incidents.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds services by what they are called, regardless of upper and lower case: by key before name, and by name before
 * alias.
 */
final class CatalogIndex {

    private final Map<String, CatalogReference> byKey = new HashMap<>();
    private final Map<String, CatalogReference> byName = new HashMap<>();
    private final Map<SourceName, CatalogReference> byAlias = new HashMap<>();

    /** Without aliases that different sources use for different services. */
    private final Map<String, CatalogReference> byAliasOfAnySource = new HashMap<>();

    /** A name as one source uses it, or as any does. */
    private record SourceName(@Nullable String source, String name) {}

    /** A service, and its names in other systems. */
    record Row(CatalogReference reference, Collection<ServiceAlias> aliases) {}

    /** @param rows the first of several services with the same name is found by it */
    CatalogIndex(List<Row> rows) {
        Set<String> ambiguous = new HashSet<>();
        for (Row row : rows) {
            CatalogReference reference = row.reference();
            byKey.put(ServiceAlias.folded(reference.key()), reference);
            byName.putIfAbsent(ServiceAlias.folded(reference.name()), reference);
            for (ServiceAlias alias : row.aliases()) {
                String value = ServiceAlias.folded(alias.value());
                byAlias.put(new SourceName(alias.source(), value), reference);
                CatalogReference other = byAliasOfAnySource.putIfAbsent(value, reference);
                if (other != null && !other.equals(reference)) {
                    ambiguous.add(value);
                }
            }
        }
        ambiguous.forEach(byAliasOfAnySource::remove);
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    @Nullable CatalogReference find(String keyOrNameOrAlias) {
        String name = ServiceAlias.folded(keyOrNameOrAlias);
        CatalogReference found = byKey.get(name);
        if (found == null) {
            found = byName.get(name);
        }
        return found == null ? byAliasOfAnySource.get(name) : found;
    }

    /** By an alias of this source, or of any. */
    @Nullable CatalogReference findAlias(String source, String value) {
        String name = ServiceAlias.folded(value);
        CatalogReference found = byAlias.get(new SourceName(source, name));
        return found == null ? byAlias.get(new SourceName(null, name)) : found;
    }
}
