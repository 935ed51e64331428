package dev.debrief.postmortems.analysis;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item as it is stored. */
@MappedSuperclass
abstract class ItemEntry<C, I extends Item> {

    @Id
    private UUID id;

    private UUID postmortemId;
    private int position;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected ItemEntry() {}

    final void begin(UUID itemId, UUID postmortem) {
        id = itemId;
        postmortemId = postmortem;
    }

    /** Back after it was removed; its revisions go on where none has been before. */
    final void comeBack(Instant now) {
        revision = now.getEpochSecond();
    }

    final void write(C content, int place) {
        take(content);
        position = place;
        revision++;
    }

    abstract void take(C content);

    abstract C content();

    abstract I item();

    @Nullable UUID parentId() {
        return null;
    }

    final Placed<C> placed() {
        return new Placed<>(content(), parentId(), position);
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
}
