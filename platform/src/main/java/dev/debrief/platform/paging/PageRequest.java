package dev.debrief.platform.paging;

import java.util.List;
import java.util.Optional;

/**
 * The requested page of a list.
 *
 * @param list name of the list and its filters; a cursor is valid for its own list only
 * @param limit maximum number of items
 * @param after position of the last item of the previous page; empty for the first page
 */
public record PageRequest(String list, int limit, Optional<List<String>> after) {

    /** How many rows to fetch: one more than the limit, to see whether there is a next page. */
    public int fetchSize() {
        return limit + 1;
    }
}
