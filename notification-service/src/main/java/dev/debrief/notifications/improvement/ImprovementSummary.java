package dev.debrief.notifications.improvement;

import dev.debrief.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The summary of what was improved in a period, of a team or of the whole organisation. */
@Entity
class ImprovementSummary {

    @Id
    private UUID id;

    private @Nullable String team;
    private Instant periodStart;
    private Instant periodEnd;

    @SuppressWarnings("NullAway.Init")
    protected ImprovementSummary() {}

    /** @param team null for the whole organisation */
    ImprovementSummary(@Nullable String team, Instant periodStart, Instant periodEnd) {
        this.id = Ids.next();
        this.team = team;
        this.periodStart = periodStart;
        this.periodEnd = periodEnd;
    }

    UUID id() {
        return id;
    }

    @Nullable String team() {
        return team;
    }

    Instant periodStart() {
        return periodStart;
    }

    Instant periodEnd() {
        return periodEnd;
    }

    /** Those that belong into it. */
    List<Improvement> select(List<Improvement> improvements) {
        return team == null
                ? improvements
                : improvements.stream()
                        .filter(improvement -> improvement.teams().contains(team))
                        .toList();
    }
}
