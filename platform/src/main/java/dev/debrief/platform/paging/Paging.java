package dev.debrief.platform.paging;

import dev.debrief.platform.problem.ParameterProblems;
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
    private final CurrentList currentList;

    Paging(CursorCodec cursorCodec, CurrentList currentList) {
        this.cursorCodec = cursorCodec;
        this.currentList = currentList;
    }

    /**
     * Reads the paging parameters of a request. Call it before the list is read: its statements are planned
     * differently.
     *
     * @param list name of the list
     * @param filters everything that selects and orders the list; a cursor of other filters is rejected
     * @throws dev.debrief.platform.problem.ProblemException INVALID_CURSOR for a cursor of another list
     */
    public PageRequest request(String list, String filters, PageQuery query) {
        currentList.request();
        int size = query.limit() == null ? DEFAULT_LIMIT : query.limit();
        String cursor = query.cursor();
        String scope = list + "?" + filters;
        Optional<List<String>> after =
                cursor == null || cursor.isEmpty() ? Optional.empty() : Optional.of(position(scope, cursor));
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

    private List<String> position(String scope, String cursor) {
        return cursorCodec.decode(scope, cursor).orElseThrow(() -> invalidCursor(cursor));
    }

    private static RuntimeException invalidCursor(String cursor) {
        return ParameterProblems.invalid(
                StandardProblem.INVALID_CURSOR,
                "cursor",
                cursor,
                "must be nextCursor of the previous page, unchanged and with the same filters; omit it to start again");
    }
}
