package dev.debrief.incidents.catalog;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service of a file. What the file does not say stays as it is in the catalogue.
 *
 * @param position where the file describes it
 * @param defaultName the name of a new service without a title
 * @param aliases to add; none is ever removed
 */
public record ImportedService(
        FilePosition position,
        String key,
        String defaultName,
        @Nullable String title,
        @Nullable String description,
        @Nullable String team,
        @Nullable String runbook,
        List<ServiceAlias> aliases) {

    /** @param added those of the aliases that it may have */
    ServiceDescription created(List<ServiceAlias> added) {
        return new ServiceDescription(
                Objects.requireNonNullElse(title, defaultName), description, team, null, runbook, added, false);
    }

    /** @param added those of the aliases that it may have */
    ServiceDescription appliedTo(ServiceDescription before, List<ServiceAlias> added) {
        return new ServiceDescription(
                Objects.requireNonNullElse(title, before.name()),
                description == null ? before.description() : description,
                team == null ? before.team() : team,
                before.tier(),
                runbook == null ? before.runbook() : runbook,
                Stream.concat(before.aliases().stream(), added.stream()).toList(),
                before.retired());
    }
}
