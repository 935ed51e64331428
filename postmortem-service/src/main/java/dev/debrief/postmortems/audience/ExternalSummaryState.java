package dev.debrief.postmortems.audience;

import dev.debrief.documents.model.ExternalSummary;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The external summary as it is now.
 *
 * @param text null until it is written, like who wrote it and when
 * @param changedSources those that have changed since it was written
 * @param revision 0 until it is written
 */
public record ExternalSummaryState(
        @Nullable ExternalSummary text,
        List<SummarySource> changedSources,
        @Nullable String writtenBy,
        @Nullable Instant writtenAt,
        long revision) {

    public ExternalSummaryState {
        changedSources = List.copyOf(changedSources);
    }

    static ExternalSummaryState of(@Nullable ExternalSummaryEntity written, SourceDigests now) {
        return written == null
                ? new ExternalSummaryState(null, List.of(), null, null, 0)
                : new ExternalSummaryState(
                        written.text(),
                        written.sources().changes(now),
                        written.writtenBy(),
                        written.writtenAt(),
                        written.revision());
    }
}
