package dev.debrief.postmortems.analysis;

import dev.debrief.platform.search.SearchListener;
import dev.debrief.platform.search.Searchable;
import dev.debrief.postmortems.analysis.item.AnalysisItem;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Each kind has its own table; a query for this type reads all of them in one statement. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
@EntityListeners(SearchListener.class)
abstract class AnalysisItemEntity<C, I extends AnalysisItem> implements Searchable {

    @Id
    private UUID id;

    private UUID postmortemId;
    private int position;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected AnalysisItemEntity() {}

    final void initialize(UUID itemId, UUID postmortem) {
        id = itemId;
        postmortemId = postmortem;
    }

    /** Restarts above any earlier revision. */
    final void restore(Instant now) {
        revision = now.getEpochSecond();
    }

    final void write(C content, int newPosition) {
        setContent(content);
        position = newPosition;
        revision++;
    }

    abstract void setContent(C content);

    abstract C content();

    abstract I item();

    @Nullable UUID parentId() {
        return null;
    }

    final Positioned<C> positioned() {
        return new Positioned<>(content(), parentId(), position);
    }

    final UUID id() {
        return id;
    }

    final UUID postmortemId() {
        return postmortemId;
    }

    final int position() {
        return position;
    }

    final long revision() {
        return revision;
    }

    @Override
    public UUID searchId() {
        return postmortemId;
    }

    @Override
    public boolean isPart() {
        return true;
    }
}
