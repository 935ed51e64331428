package dev.debrief.postmortems.readiness;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How ready a postmortem is, and what a reader would miss. It advises; what has to hold is in the checks. */
@Schema(
        description =
                "How ready a postmortem is, and what a reader would miss; it advises and keeps nobody from anything")
public record Readiness(
        @Schema(description = "Percent: the mean of the parts, each as heavy as every other", examples = "72")
        int completeness,

        @Schema(description = "What it is made of") List<PartScore> parts,

        @Schema(description = "In the order of the parts") List<ReadinessFinding> findings) {

    private static final int PERCENT = 100;

    public Readiness {
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
    }

    static Readiness of(List<PartScore> parts, List<ReadinessFinding> findings) {
        double mean = parts.stream().mapToDouble(PartScore::fraction).average().orElse(0);
        return new Readiness((int) (mean * PERCENT), parts, findings);
    }
}
