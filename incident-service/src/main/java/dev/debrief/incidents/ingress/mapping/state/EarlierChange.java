package dev.debrief.incidents.ingress.mapping.state;

import dev.debrief.incidents.incident.IncidentReference;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.SourceChange;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A change that was delivered before. @param incident null if it was not applied */
public record EarlierChange(SourceChange change, @Nullable IncidentReference incident) {

    /**
     * Senders correct the texts of status updates; of other changes, the first text counts. Where they say when they
     * edited it, the latest edit counts, and otherwise the one received last.
     */
    public boolean isReplacedBy(SourceChange repeated) {
        boolean shortened = repeated.trimmed() && !change.trimmed();
        return change.type() == ChangeType.STATUS_UPDATE
                && repeated.type() == ChangeType.STATUS_UPDATE
                && change.incident().id().equals(repeated.incident().id())
                && repeated.text() != null
                && isLater(repeated)
                && !shortened;
    }

    private boolean isLater(SourceChange repeated) {
        Instant known = change.version();
        Instant other = repeated.version();
        if (known == null || other == null) {
            return known == null && !Objects.equals(repeated.text(), change.text());
        }
        return other.isAfter(known);
    }
}
