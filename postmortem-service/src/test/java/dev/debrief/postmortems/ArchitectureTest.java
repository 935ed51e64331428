package dev.debrief.postmortems;

import dev.debrief.platform.testkit.rules.ArchitectureRule;
import dev.debrief.platform.testkit.rules.ArchitectureRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String ROOT = "dev.debrief.postmortems";

    /** Projections and settings, the core, the parts of a document, read models, and what acts on the whole. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("location", "events", "incident", "actionitem", "rendering"),
            List.of("template", "policy", "language"),
            List.of("postmortem"),
            List.of("section", "analysis", "followup"),
            List.of("comment", "version", "audience"),
            List.of("transition", "meeting", "sharing"),
            List.of("review"),
            List.of("details"),
            List.of("check", "readiness", "drafting", "migration", "restore", "document", "publishing"),
            List.of("lifecycle"));

    @ParameterizedTest
    @MethodSource
    void rules(ArchitectureRule rule) {
        rule.check();
    }

    static List<ArchitectureRule> rules() {
        return Stream.concat(
                        ArchitectureRules.forService(ROOT).stream(),
                        Stream.of(ArchitectureRules.packageOrder(ROOT, LAYERS)))
                .toList();
    }
}
