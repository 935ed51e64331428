package dev.debrief.postmortems.publishing.web;

import dev.debrief.platform.peer.Checkup;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PublishingTargetCheck", description = "What an attempt to use a publishing target has shown")
record TargetCheckView(
        @Schema(description = "Whether postmortems can be published to it", examples = "false", required = true)
        boolean ok,

        @Schema(
                description = "What prevents that",
                examples = "[\"The repository has no branch main.\"]",
                required = true)
        List<String> problems,

        @Schema(description = "What will not work as wanted", examples = "[]", required = true)
        List<String> warnings) {

    static TargetCheckView of(Checkup checkup) {
        return new TargetCheckView(checkup.passed(), checkup.problems(), checkup.warnings());
    }
}
