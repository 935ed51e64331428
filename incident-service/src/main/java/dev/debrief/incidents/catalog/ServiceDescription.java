package dev.debrief.incidents.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What admins can change about a service.
 *
 * @param team handle of the team that runs it: {@code team:payments}
 * @param tier from 1, the most important, to 5
 * @param runbook an http or https URL
 * @param aliases its names in other systems, without duplicates
 * @param retired whether it is no longer in use
 */
public record ServiceDescription(
        String name,
        @Nullable String description,
        @Nullable String team,
        @Nullable Integer tier,
        @Nullable String runbook,
        List<ServiceAlias> aliases,
        boolean retired) {

    /** The largest number of aliases. */
    public static final int MAX_ALIASES = 50;

    public ServiceDescription {
        aliases = withoutDuplicates(aliases);
    }

    private static List<ServiceAlias> withoutDuplicates(List<ServiceAlias> aliases) {
        List<ServiceAlias> distinct = new ArrayList<>();
        for (ServiceAlias alias : aliases) {
            if (distinct.stream().noneMatch(alias::isSameAs)) {
                distinct.add(alias);
            }
        }
        return List.copyOf(distinct);
    }
}
