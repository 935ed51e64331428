package dev.debrief.actions.action.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.debrief.actions.action.ActionItemFilter;
import dev.debrief.actions.action.ActionItemService;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.text.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Exports the action items of a list, as far as the caller may see them. */
@ApplicationScoped
public class ActionItemExportService {

    /** The most rows of an export. */
    public static final int MAX_ROWS = 100_000;

    /** The items in memory at a time. */
    public static final int BATCH_SIZE = 500;

    private final ActionItemService items;
    private final ExportBatchService batches;

    ActionItemExportService(ActionItemService items, ExportBatchService batches) {
        this.items = items;
        this.batches = batches;
    }

    /**
     * Refuses an export that would leave out items: nobody could tell from the file.
     *
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED if more items match than an export has
     *     rows
     */
    public void requireComplete(ActionItemFilter filter, Actor actor) {
        requireAtMost(MAX_ROWS, filter, actor);
    }

    void requireAtMost(int rows, ActionItemFilter filter, Actor actor) {
        if (items.isMoreThan(rows, filter, actor)) {
            throw StandardProblem.VALIDATION_FAILED.because(String.format(
                    Locale.ROOT,
                    "More than %,d action items match, which is the most of an export. Export them in parts, for example"
                            + " with dueFrom and dueBefore.",
                    rows));
        }
    }

    /**
     * Writes comma-separated values with a header. An item that changes its place in the order meanwhile may be missing
     * or occur twice.
     *
     * @param first the request of the first batch
     */
    public void write(ActionItemFilter filter, PageRequest first, Actor actor, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        CsvWriter csv = new CsvWriter(writer);
        csv.row(ExportedItem.COLUMNS);
        Optional<PageRequest> request = Optional.of(first);
        for (int rows = 0; rows < MAX_ROWS && request.isPresent(); rows += first.limit()) {
            ExportBatch batch = batches.read(filter, request.get(), actor);
            for (List<String> row : batch.rows()) {
                csv.row(row);
            }
            request = batch.next().map(position -> new PageRequest(first.list(), first.limit(), Optional.of(position)));
        }
        writer.flush();
    }
}
