package dev.debrief.e2e.timer;

import static dev.debrief.localstack.Service.ACTION_TRACKER;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.e2e.ApiUser;
import dev.debrief.localstack.Stack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Creates and moves committed action items by bulk requests. */
final class DueItems implements AutoCloseable {

    private static final String BULK = "/api/v1/action-items/bulk";
    private static final int ENTRIES = 50;
    private static final int CLIENTS = 4;

    private final ApiUser dana;
    private final List<String> postmortems;
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

    DueItems(Stack stack, List<String> postmortems) {
        this.dana = new ApiUser(stack, "dana", "contributor");
        this.postmortems = List.copyOf(postmortems);
    }

    /** An item as it was created. */
    record Item(String id, long revision) {}

    /** @param count a multiple of the entries of a bulk request */
    List<Item> create(int count, LocalDate dueOn, String label) throws Exception {
        return inParallel(IntStream.range(0, count / ENTRIES)
                .<Callable<List<Item>>>mapToObj(number -> () -> createBatch(number, dueOn, label))
                .toList());
    }

    private List<Item> createBatch(int number, LocalDate dueOn, String label) {
        var postmortem = postmortems.get(number % postmortems.size());
        var entries = IntStream.range(0, ENTRIES)
                .mapToObj(entry -> Map.of(
                        "postmortem",
                        postmortem,
                        "title",
                        "Test discount " + (number * ENTRIES + entry),
                        "kind",
                        "PREVENTIVE_MEASURE",
                        "owner",
                        Map.of("handle", "team:qa"),
                        "labels",
                        List.of(label),
                        "dueOn",
                        dueOn.toString(),
                        "status",
                        "OPEN"))
                .toList();
        return bulk("create", entries);
    }

    /** Moves the due date of items that nobody has changed yet. */
    void move(List<Item> items, LocalDate dueOn) throws Exception {
        inParallel(IntStream.range(0, items.size() / ENTRIES)
                .mapToObj(number -> items.subList(number * ENTRIES, (number + 1) * ENTRIES))
                .<Callable<List<Item>>>map(some -> () -> bulk("change", changes(some, dueOn)))
                .toList());
    }

    private static List<Map<String, ?>> changes(List<Item> items, LocalDate dueOn) {
        var changes = new ArrayList<Map<String, ?>>();
        for (var item : items) {
            changes.add(Map.of(
                    "id", item.id(),
                    "revision", item.revision(),
                    "patch",
                            Map.of("dueOn", dueOn.toString(), "dueDateReason", "The test environment is ready later")));
        }
        return changes;
    }

    private List<Item> bulk(String list, List<? extends Map<String, ?>> entries) {
        return dana.create(ACTION_TRACKER, BULK, Map.of("mode", "ALL_OR_NOTHING", list, entries))
                .path("results")
                .valueStream()
                .map(result -> itemOf(result.path("item")))
                .toList();
    }

    private static Item itemOf(JsonNode item) {
        return new Item(item.path("id").asText(), item.path("revision").asLong());
    }

    private List<Item> inParallel(List<Callable<List<Item>>> tasks) throws Exception {
        var items = new ArrayList<Item>();
        for (var done : threads.invokeAll(tasks)) {
            items.addAll(done.get());
        }
        return items;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
