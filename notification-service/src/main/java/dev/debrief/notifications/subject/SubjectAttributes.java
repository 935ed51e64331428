package dev.debrief.notifications.subject;

import java.util.Locale;
import java.util.Set;
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
 * @param author who submitted the postmortem, or reported the incident
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

    /** @param line the subject first, then what it belongs to */
    static SubjectAttributes of(Iterable<SubjectRow> line) {
        SubjectAttributes all = NONE;
        for (SubjectRow row : line) {
            all = all.with(row);
        }
        return all;
    }

    private SubjectAttributes with(SubjectRow row) {
        return new SubjectAttributes(
                union(services, row, SubjectRow::services),
                union(teams, row, SubjectRow::teams),
                union(labels, row, SubjectRow::labels),
                owner == null ? row.owner() : owner,
                author == null ? row.author() : author,
                facilitator == null ? row.facilitator() : facilitator);
    }

    private static Set<String> union(Set<String> present, SubjectRow row, Function<SubjectRow, Set<String>> more) {
        return Stream.concat(present.stream(), more.apply(row).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
