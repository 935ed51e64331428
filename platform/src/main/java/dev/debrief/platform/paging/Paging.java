package dev.debrief.platform.paging;

import dev.debrief.platform.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keyset pagination: a cursor holds the position of the last item, so every page is as fast as the first. */
@ApplicationScoped
public class Paging {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    private final CursorCodec cursorCodec;

    Paging(CursorCodec cursorCodec) {
        this.cursorCodec = cursorCodec;
    }

    /**
     * Reads the paging parameters of a request.
     *
     * @param list name of the list
     * @param filters everything that selects and orders the list; a cursor of other filters is rejected
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED for a limit outside 1…200, INVALID_CURSOR
     *     for a cursor of another list
     */
    public PageRequest request(String list, String filters, PageQuery query) {
        int size = query.limit() == null ? DEFAULT_LIMIT : query.limit();
        if (size < 1 || size > MAX_LIMIT) {
            throw StandardProblem.VALIDATION_FAILED.because(
                    "limit must be from 1 to " + MAX_LIMIT + ", not " + size + ".");
        }
        String cursor = query.cursor();
        String scope = list + "?" + filters;
        Optional<List<String>> after = cursor == null || cursor.isEmpty()
                ? Optional.empty()
                : Optional.of(cursorCodec.decode(scope, cursor).orElseThrow(Paging::invalidCursor));
        return new PageRequest(scope, size, after);
    }

    /**
     * Builds a page from rows that were fetched with {@link PageRequest#fetchSize}.
     *
     * @param position the sort keys of a row, ending with a unique one
     */
    public <T, V> Page<V> page(
            PageRequest request, List<T> rows, Function<T, V> view, Function<T, List<String>> position) {
        boolean more = rows.size() > request.limit();
        List<T> shown = more ? rows.subList(0, request.limit()) : rows;
        String next = more ? cursorCodec.encode(request.list(), position.apply(shown.get(shown.size() - 1))) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }

    private static RuntimeException invalidCursor() {
        return StandardProblem.INVALID_CURSOR.because(
                "Use nextCursor of the previous page, unchanged and with the same filters, or omit the cursor to start"
                        + " again.");
    }
}
