package dev.debrief.incidents.ingress.mapping.state;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.SourceChange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses changes of a group of alerts that no longer have to be known to tell what the group reports: an alert fired
 * and was resolved, or fired while it fired already. So a group of alerts that come and go for days costs no more than
 * a short one. The first changes stay, because they say how it began, and so do the last ones, because others may
 * arrive late.
 */
public final class SettledChanges {

    private static final int LIMIT = 200;
    private static final int FIRST = 50;
    private static final int LAST = 100;

    private final Set<String> settled = new HashSet<>();
    private final Map<String, Alert> alerts = new HashMap<>();

    private SettledChanges() {}

    /** @param firing the change with which it began to fire, if that could be settled */
    private record Alert(boolean fires, @Nullable SourceChange firing) {}

    /**
     * The ids of those that are settled.
     *
     * @param changes of one incident or group, in the order of time
     */
    public static Set<String> of(List<SourceChange> changes) {
        SettledChanges chosen = new SettledChanges();
        if (changes.size() > LIMIT) {
            for (int i = 0; i < changes.size() - LAST; i++) {
                SourceChange change = changes.get(i);
                chosen.add(change, i >= FIRST && saysNothingElse(change));
            }
        }
        return chosen.settled;
    }

    private static boolean saysNothingElse(SourceChange change) {
        return change.person() == null && change.roles().isEmpty() && change.task() == null;
    }

    private void add(SourceChange change, boolean mayBeSettled) {
        String alert = change.alert();
        boolean fires = change.type() == ChangeType.OPENED || change.type() == ChangeType.REOPENED;
        if (alert == null || (!fires && change.type() != ChangeType.RESOLVED)) {
            return;
        }
        Alert before = alerts.getOrDefault(alert, new Alert(false, null));
        SourceChange firing = before.firing();
        if (fires == before.fires()) {
            if (mayBeSettled) {
                settled.add(change.id());
            }
            return;
        }
        if (!fires && firing != null && mayBeSettled) {
            settled.add(firing.id());
            settled.add(change.id());
        }
        alerts.put(alert, new Alert(fires, fires && mayBeSettled ? change : null));
    }
}
