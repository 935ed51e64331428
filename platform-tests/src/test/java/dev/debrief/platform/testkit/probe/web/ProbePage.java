package dev.debrief.platform.testkit.probe.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProbePage", description = "A page of probes")
record ProbePage(
        @Schema(description = "The probes", required = true) List<ProbeView> items,

        @Schema(description = "Cursor of the next page", examples = "abc") @Nullable String nextCursor) {}
