package dev.debrief.platform.paging;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a list and the cursor of the next one. */
public record Page<V>(
        @Schema(description = "The items of this page, in the order of the list", required = true)
        List<V> items,

        @Schema(description = "Pass as `cursor` to get the next page. Absent on the last page", examples = "eyJsIjoi…")
        @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }
}
