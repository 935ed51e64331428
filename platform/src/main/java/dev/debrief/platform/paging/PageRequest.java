package dev.debrief.platform.paging;

import java.util.List;
import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * @param list name of the list and its filters; a cursor only fits the list that gave it
 * @param limit how many items at most
 * @param after position of the last item of the page before; empty for the first page
 */
public record PageRequest(String list, int limit, Optional<List<String>> after) {

    /** How many rows to fetch: one more than asked for tells whether there is a next page. */
    public int fetchSize() {
        return limit + 1;
    }
}
