package dev.debrief.documents.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An action item; the description is Markdown.
 *
 * @param successMeasure what shows that it has worked
 * @param recurredIn key of the incident in which it happened again after it was done
 * @param counted whether it is part of the total; null in versions stored before it was known
 * @param addedLater whether it was added after the publication; null in versions stored before it was known
 * @param addresses titles of the contributing factors that it addresses
 * @param steps oldest first
 * @param ownedByTeam whether the owner is a team and not a person; null if unknown
 */
public record Action(
        String key,
        String title,
        @Nullable String owner,
        @Nullable LocalDate dueOn,
        String status,
        boolean done,
        boolean overdue,
        @Nullable String kind,
        @Nullable String intent,
        @Nullable String description,
        @Nullable String successMeasure,
        @Nullable String recurredIn,
        @Nullable Boolean counted,
        @Nullable Boolean addedLater,
        @Nullable List<String> addresses,
        @Nullable List<ActionStep> steps,
        @Nullable ActionBenefit benefit,
        @Nullable Boolean ownedByTeam) {

    @Override
    public Boolean counted() {
        return counted == null ? !status.equals("DROPPED") : counted;
    }

    @Override
    public Boolean addedLater() {
        return Boolean.TRUE.equals(addedLater);
    }

    @Override
    public List<String> addresses() {
        return Objects.requireNonNullElse(addresses, List.of());
    }

    @Override
    public List<ActionStep> steps() {
        return Objects.requireNonNullElse(steps, List.of());
    }
}
