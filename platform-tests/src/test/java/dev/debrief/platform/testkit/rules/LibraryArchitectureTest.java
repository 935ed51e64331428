package dev.debrief.platform.testkit.rules;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Language and documents are tested without Quarkus and hence without the testkit, so their rules are checked here. */
class LibraryArchitectureTest {

    static Stream<ArchitectureRule> rules() {
        return Stream.concat(ArchitectureRules.forLanguage().stream(), ArchitectureRules.forDocuments().stream());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void followsTheArchitectureRules(ArchitectureRule rule) {
        rule.check();
    }
}
