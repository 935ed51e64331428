package dev.debrief.postmortems.publishing.client.notion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which blocks of a page belong to which publication of it. Blocks of people are left out: they stay. */
final class NotionLayout {

    /**
     * The blocks of one publication, with its markers.
     *
     * @param marker the first one
     * @param ended whether it has its second one; otherwise, it was interrupted
     */
    record Generation(NotionMarker marker, List<NotionBlock> blocks, boolean ended) {

        List<NotionBlock> content() {
            return blocks.subList(1, ended ? blocks.size() - 1 : blocks.size());
        }

        /** Whether nobody has deleted a part of it, and nothing was written twice. */
        boolean complete() {
            return ended && content().size() == marker.blocks();
        }
    }

    private final List<NotionBlock> own = new ArrayList<>();
    private final List<Generation> generations = new ArrayList<>();
    private @Nullable NotionMarker begin;
    private List<NotionBlock> blocks = new ArrayList<>();

    private NotionLayout() {}

    /** @param own the blocks that this application has written */
    static NotionLayout of(List<NotionBlock> own, String mark) {
        NotionLayout layout = new NotionLayout();
        layout.own.addAll(own);
        for (NotionBlock block : own) {
            NotionMarker marker = block.marker();
            layout.add(block, marker != null && marker.mark().equals(mark) ? marker : null);
        }
        layout.close(false);
        return layout;
    }

    private void add(NotionBlock block, @Nullable NotionMarker marker) {
        if (marker != null && marker.begins()) {
            close(false);
            begin = marker;
        }
        blocks.add(block);
        if (marker != null && !marker.begins()) {
            close(begin != null && begin.belongsTo(marker));
        }
    }

    /** Blocks without a marker before them belong to no publication any more. */
    private void close(boolean ended) {
        if (begin != null) {
            generations.add(new Generation(begin, List.copyOf(blocks), ended));
        }
        begin = null;
        blocks = new ArrayList<>();
    }

    boolean isEmpty() {
        return generations.isEmpty();
    }

    /** The publication of a content; null if no complete one is there. */
    @Nullable Generation complete(String digest) {
        return last(generation ->
                generation.complete() && generation.marker().digest().equals(digest));
    }

    /** What readers have until a newer publication is complete; null if there is nothing that was complete. */
    @Nullable Generation current() {
        Generation complete = last(Generation::complete);
        return complete == null ? last(Generation::ended) : complete;
    }

    /** The publication at the end of the page that was interrupted; null if there is none. */
    @Nullable Generation interrupted() {
        Generation last = last(generation -> true);
        boolean atEnd = last != null
                && !last.ended()
                && last.blocks().get(last.blocks().size() - 1).equals(own.get(own.size() - 1));
        return atEnd ? last : null;
    }

    private @Nullable Generation last(Predicate<Generation> condition) {
        return generations.stream()
                .filter(condition)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** The other blocks of this application. */
    List<NotionBlock> without(Generation kept) {
        Set<String> ids = kept.blocks().stream().map(NotionBlock::id).collect(Collectors.toSet());
        return own.stream().filter(block -> !ids.contains(block.id())).toList();
    }
}
