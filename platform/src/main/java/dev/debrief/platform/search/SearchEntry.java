package dev.debrief.platform.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of the search index, for queries in HQL. Its terms are not mapped: {@link SearchCondition} refers to them. */
@Entity
@Table(name = "search_index")
class SearchEntry {

    @Id
    private UUID id;

    @SuppressWarnings("NullAway.Init")
    protected SearchEntry() {}
}
