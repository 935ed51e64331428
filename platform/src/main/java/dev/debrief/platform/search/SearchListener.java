package dev.debrief.platform.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;

/** Notices each change of an entity with texts that are searched. */
@ApplicationScoped
public class SearchListener {

    private final SearchIndexer indexer;

    SearchListener(SearchIndexer indexer) {
        this.indexer = indexer;
    }

    @PostPersist
    public void created(Searchable entity) {
        if (entity.isPart()) {
            indexer.markChanged(entity.searchId());
        } else {
            indexer.markCreated(entity.searchId());
        }
    }

    @PostUpdate
    @PostRemove
    public void changed(Searchable entity) {
        indexer.markChanged(entity.searchId());
    }
}
