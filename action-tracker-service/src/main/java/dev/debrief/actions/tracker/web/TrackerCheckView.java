package dev.debrief.actions.tracker.web;

import dev.debrief.platform.peer.Checkup;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TrackerCheck", description = "What an attempt to use a tracker has shown")
record TrackerCheckView(
        @Schema(description = "Whether issues can be created and read", examples = "false", required = true)
        boolean ok,

        @Schema(
                description = "What prevents that",
                examples = "[\"The project has no issue type Task, only [Story, Bug].\"]",
                required = true)
        List<String> problems,

        @Schema(description = "What will not work as wanted", examples = "[]", required = true)
        List<String> warnings) {

    static TrackerCheckView of(Checkup checkup) {
        return new TrackerCheckView(checkup.passed(), checkup.problems(), checkup.warnings());
    }
}
