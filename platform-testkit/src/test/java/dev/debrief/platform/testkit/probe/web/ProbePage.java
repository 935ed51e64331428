package dev.debrief.platform.testkit.probe.web;

import dev.debrief.platform.paging.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProbePage", description = "A page of probes")
record ProbePage(
        @Schema(description = "The probes", required = true) List<ProbeView> items,

        @Schema(description = "Cursor of the next page", examples = "abc") @Nullable String nextCursor) {

    static ProbePage of(Page<ProbeView> page) {
        return new ProbePage(page.items(), page.nextCursor());
    }
}
