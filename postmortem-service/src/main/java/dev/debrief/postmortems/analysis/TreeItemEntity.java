package dev.debrief.postmortems.analysis;

import dev.debrief.postmortems.analysis.item.AnalysisItem;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item that may follow from another one of its kind. */
@MappedSuperclass
abstract class TreeItemEntity<C, I extends AnalysisItem> extends AnalysisItemEntity<C, I> {

    private @Nullable UUID parentId;
    private int depth = 1;

    final void setParent(UUID parent, int parentDepth) {
        parentId = parent;
        depth = parentDepth + 1;
    }

    @Override
    final @Nullable UUID parentId() {
        return parentId;
    }

    /** 1 at the top. */
    final int depth() {
        return depth;
    }
}
