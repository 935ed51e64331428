package dev.debrief.actions.escalation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked for help with an item that is still overdue.
 *
 * @param afterBusinessDays how many working days after the due date, 1 or more
 * @param handlesByTeam by the handle of the team that owns the item
 * @param defaultHandles for items of other owners, and without one
 */
public record EscalationLevel(
        int afterBusinessDays, Map<String, List<String>> handlesByTeam, List<String> defaultHandles) {

    public EscalationLevel {
        Map<String, List<String>> sorted = new TreeMap<>();
        handlesByTeam.forEach((team, handles) -> sorted.put(team, List.copyOf(handles)));
        handlesByTeam = Collections.unmodifiableMap(sorted);
        defaultHandles = List.copyOf(defaultHandles);
    }

    /** @param owner handle of the owner; null without one */
    public List<String> handlesFor(@Nullable String owner) {
        List<String> ofTeam = owner == null ? null : handlesByTeam.get(owner);
        return ofTeam == null ? defaultHandles : ofTeam;
    }
}
