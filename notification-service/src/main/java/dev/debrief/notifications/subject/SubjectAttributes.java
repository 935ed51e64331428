package dev.debrief.notifications.subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a subject, with those of what it belongs to: an action item has the services, teams and labels of
 * the incidents of its postmortem.
 *
 * @param services keys and names of the affected services, in lower case
 * @param teams handles of the teams that run an affected service
 * @param labels in lower case
 * @param owner handle of the owner of an action item
 * @param author who submitted the postmortem, or reported the incident, of a postmortem its primary one
 * @param facilitator who facilitates, or last facilitated, the review meeting of the postmortem
 */
public record SubjectAttributes(
        Set<String> services,
        Set<String> teams,
        Set<String> labels,
        @Nullable String owner,
        @Nullable String author,
        @Nullable String facilitator) {

    /** Those of a subject of which nothing is stored. */
    public static final SubjectAttributes NONE = new SubjectAttributes(Set.of(), Set.of(), Set.of(), null, null, null);

    public SubjectAttributes {
        services = Set.copyOf(services);
        teams = Set.copyOf(teams);
        labels = Set.copyOf(labels);
    }

    /** The teams that run an affected service or own the action item. */
    public Set<String> responsibleTeams() {
        return Stream.concat(teams.stream(), Stream.ofNullable(owner).filter(handle -> handle.startsWith("team:")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The form in which services and labels are compared. */
    public static Set<String> normalized(Set<String> names) {
        return names.stream().map(SubjectAttributes::normalized).collect(Collectors.toUnmodifiableSet());
    }

    /** As {@link #normalized(Set)}. */
    public static String normalized(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Services, teams and labels are those of the whole line; people are those of the subject, or else of the primary
     * one that it belongs to.
     *
     * @param line the subject and what it belongs to, as far as it is stored
     */
    static SubjectAttributes of(UUID id, List<SubjectRow> line) {
        List<SubjectRow> primary = primary(id, line);
        return new SubjectAttributes(
                union(line, SubjectRow::services),
                union(line, SubjectRow::teams),
                union(line, SubjectRow::labels),
                first(primary, SubjectRow::owner),
                first(primary, SubjectRow::author),
                first(primary, SubjectRow::facilitator));
    }

    /** The subject, the primary one that it belongs to, and so on. Each is taken once, so that a loop ends. */
    private static List<SubjectRow> primary(UUID id, List<SubjectRow> line) {
        Map<UUID, SubjectRow> left = new HashMap<>();
        line.forEach(row -> left.put(row.id(), row));
        List<SubjectRow> primary = new ArrayList<>();
        SubjectRow row = left.remove(id);
        while (row != null) {
            primary.add(row);
            row = row.parents().isEmpty() ? null : left.remove(row.parents().get(0));
        }
        return primary;
    }

    private static Set<String> union(List<SubjectRow> line, Function<SubjectRow, Set<String>> attribute) {
        return line.stream().flatMap(row -> attribute.apply(row).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String first(List<SubjectRow> primary, Function<SubjectRow, @Nullable String> attribute) {
        for (SubjectRow row : primary) {
            String value = attribute.apply(row);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
