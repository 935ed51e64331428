package dev.debrief.actions.action.bulk;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemCommands;
import dev.debrief.actions.action.ActionItemCommands.CheckedProposal;
import dev.debrief.actions.action.ProposeActionItem;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.EntityRefs;
import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Creates and changes several action items in one transaction.
 *
 * <p>One transaction, and no savepoints: every command refuses before its first change, so a refused entry leaves
 * nothing to undo. The entries and the stored response of the request are committed together: a repeated request never
 * creates an item twice, as it could if each entry had a transaction of its own. An unexpected failure undoes all
 * entries in either mode.
 */
@ApplicationScoped
public class BulkService {

    public static final String CREATE = "create";
    public static final String CHANGE = "change";

    private final ActionItemCommands commands;

    BulkService(ActionItemCommands commands) {
        this.commands = commands;
    }

    /**
     * Changes items, then creates some: numbers are drawn only for items that stay.
     *
     * @param create the proposals as they were read
     * @param change the changes as they were read
     * @return one result for each entry: of the proposals, then of the changes
     * @throws BulkRefusedException if one is refused and the mode is ALL_OR_NOTHING
     */
    @Transactional
    public List<BulkResult> apply(
            BulkMode mode, List<Attempt<ProposeActionItem>> create, List<Attempt<BulkChange>> change, Actor actor) {
        List<ActionItem> locked = commands.lockAll(refsOf(change), actor);
        List<Attempt<CheckedProposal>> checked = create.stream()
                .map(entry -> entry.then(proposal -> commands.check(proposal, actor)))
                .toList();
        List<Attempt<ActionItem>> changed = edit(change, locked, actor);
        if (mode == BulkMode.ALL_OR_NOTHING && anyRefused(checked, changed)) {
            throw new BulkRefusedException(notApplied(checked, changed));
        }
        List<BulkResult> results = new ArrayList<>();
        for (int i = 0; i < checked.size(); i++) {
            results.add(created(i, checked.get(i), actor));
        }
        for (int i = 0; i < changed.size(); i++) {
            int index = i;
            results.add(result(
                    CHANGE,
                    index,
                    changed.get(index),
                    item -> new BulkResult(CHANGE, index, BulkStatus.CHANGED, item, null)));
        }
        return results;
    }

    /**
     * Edits in the order of the locked items, whose listeners lock more: concurrent requests and polls do not block
     * each other. The results are in the order of the entries.
     */
    private List<Attempt<ActionItem>> edit(List<Attempt<BulkChange>> change, List<ActionItem> locked, Actor actor) {
        SortedMap<Integer, Attempt<ActionItem>> byIndex = new TreeMap<>();
        IntStream.range(0, change.size())
                .boxed()
                .sorted(Comparator.comparingInt(index -> positionOf(change.get(index), locked)))
                .forEach(index -> byIndex.put(index, change.get(index).then(wanted -> edit(wanted, locked, actor))));
        return List.copyOf(byIndex.values());
    }

    /** Behind all others if its item is not locked. */
    private static int positionOf(Attempt<BulkChange> entry, List<ActionItem> locked) {
        return entry.result()
                .flatMap(wanted -> find(wanted.item(), locked))
                .map(locked::indexOf)
                .orElse(locked.size());
    }

    private static Optional<ActionItem> find(EntityRef ref, List<ActionItem> locked) {
        return locked.stream().filter(item -> isNamedBy(ref, item)).findFirst();
    }

    private ActionItem edit(BulkChange wanted, List<ActionItem> locked, Actor actor) {
        EntityRef ref = wanted.item();
        Optional<ActionItem> found = find(ref, locked);
        ActionItem item = commands.require(found, ref, wanted.precondition(), actor);
        commands.edit(item, wanted.edit(), actor);
        return item;
    }

    private static boolean isNamedBy(EntityRef ref, ActionItem item) {
        return ref.id().map(item.id()::equals).orElseGet(() -> item.key().equalsIgnoreCase(ref.toString()));
    }

    private BulkResult created(int index, Attempt<CheckedProposal> entry, Actor actor) {
        return result(
                CREATE,
                index,
                entry,
                proposal -> new BulkResult(CREATE, index, BulkStatus.CREATED, commands.create(proposal, actor), null));
    }

    private static boolean anyRefused(List<Attempt<CheckedProposal>> checked, List<Attempt<ActionItem>> changed) {
        return checked.stream().anyMatch(Attempt::isRefused) || changed.stream().anyMatch(Attempt::isRefused);
    }

    private static List<BulkResult> notApplied(
            List<Attempt<CheckedProposal>> checked, List<Attempt<ActionItem>> changed) {
        List<BulkResult> results = new ArrayList<>();
        addNotApplied(results, CREATE, checked);
        addNotApplied(results, CHANGE, changed);
        return results;
    }

    private static <T> void addNotApplied(List<BulkResult> results, String list, List<Attempt<T>> entries) {
        for (int i = 0; i < entries.size(); i++) {
            int index = i;
            results.add(result(
                    list,
                    index,
                    entries.get(index),
                    valid -> new BulkResult(list, index, BulkStatus.NOT_APPLIED, null, null)));
        }
    }

    private static <T> BulkResult result(String list, int index, Attempt<T> entry, Function<T, BulkResult> ofValid) {
        return entry.result()
                .map(ofValid)
                .orElseGet(() -> new BulkResult(
                        list, index, BulkStatus.REFUSED, null, entry.problem().orElseThrow()));
    }

    private static EntityRefs refsOf(List<Attempt<BulkChange>> change) {
        List<EntityRef> refs = change.stream()
                .flatMap(entry -> entry.result().stream())
                .map(BulkChange::item)
                .toList();
        Set<UUID> ids = refs.stream().flatMap(ref -> ref.id().stream()).collect(Collectors.toSet());
        Set<Long> numbers = refs.stream()
                .flatMap(ref -> ShortKey.numberOf(ActionItem.KEY_PREFIX, ref.toString()).stream()
                        .boxed())
                .collect(Collectors.toSet());
        return new EntityRefs(ids, numbers);
    }
}
