package dev.debrief.platform.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("dev.debrief.platform.testkit.rules.SeededFaults#all")
    void findsTheSeededFault(SeededFault fault) throws IOException {
        // Given
        SourceCompiler compiler = new SourceCompiler(folder);
        for (String source : fault.sources()) {
            compiler.add(source);
        }
        ArchitectureRule rule = ArchitectureRule.of(ruleNamed(fault.rule()), compiler.compile());

        // When, then
        assertThatThrownBy(rule::check)
                .as(fault.rule())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(fault.expectedMessage());
    }

    @Test
    void hasASeededFaultForEachRule() {
        Set<String> seeded = SeededFaults.all().map(SeededFault::rule).collect(Collectors.toCollection(TreeSet::new));

        assertThat(rules().map(ArchRule::getDescription)).allMatch(seeded::contains);
    }

    @Test
    void leavesAWellBuiltServiceAlone() throws IOException {
        // Given
        SourceCompiler compiler = new SourceCompiler(folder);
        for (String source : SeededFaults.WELL_BUILT) {
            compiler.add(source);
        }
        var classes = compiler.addPackageInfo("dev.debrief.good.thing")
                .addPackageInfo("dev.debrief.good.thing.web")
                .addPackageInfo("dev.debrief.good.thing.messaging")
                .compile();

        // When
        List<ArchitectureRule> rules = ArchitectureRules.serviceRules("dev.debrief.good").stream()
                .map(rule -> ArchitectureRule.of(rule, classes))
                .toList();

        // Then
        assertThat(classes).hasSizeGreaterThan(5);
        assertThat(rules).isNotEmpty().allSatisfy(ArchitectureRule::check);
    }

    @Test
    void findsAFileThatIsTooLong() throws IOException {
        // Given
        Path sources = Files.createDirectories(folder.resolve("src/main/java"));
        Files.writeString(sources.resolve("Fits.java"), "// line\n".repeat(400));
        Files.writeString(sources.resolve("Long.java"), "// line\n".repeat(401));

        // When, then
        assertThatThrownBy(ArchitectureRules.fileLength(folder)::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Long.java (401)")
                .hasMessageNotContaining("Fits.java");
    }

    @Test
    void findsAPackageThatIsTooLarge() throws IOException {
        // Given
        addFiles(folder.resolve("src/main/java/fits"), 25);
        addFiles(folder.resolve("src/main/java/large"), 26);
        addFiles(folder.resolve("src/test/java/large"), 25);

        // When, then
        assertThatThrownBy(ArchitectureRules.packageSize(folder)::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("main/java/large (26)")
                .hasMessageNotContaining("fits")
                .hasMessageNotContaining("test/java");
    }

    @Test
    void letsTheSealedEventsOfATopicShareAPackage() throws IOException {
        // Given
        Path events = addFiles(folder.resolve("src/main/java/events"), 25);
        Files.writeString(
                events.resolve("ThingEvent.java"), "public sealed interface ThingEvent extends DomainEvent {}");

        // When, then
        assertThatCode(ArchitectureRules.packageSize(folder)::check).doesNotThrowAnyException();
    }

    private static Path addFiles(Path packageFolder, int count) throws IOException {
        Files.createDirectories(packageFolder);
        for (int i = 0; i < count; i++) {
            Files.writeString(packageFolder.resolve("Type" + i + ".java"), "class Type" + i + " {}");
        }
        return packageFolder;
    }

    @Test
    void refusesToCheckNothing() {
        assertThatThrownBy(() -> ArchitectureRules.forService("dev.debrief.nobody"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("dev.debrief.nobody");
    }

    private static Stream<ArchRule> rules() {
        return Stream.of(
                        ArchitectureRules.serviceRules(SeededFaults.ROOT),
                        ArchitectureRules.platformRules(),
                        ArchitectureRules.contractRules(),
                        LibraryRules.language(),
                        ArchitectureRules.documentRules())
                .flatMap(List::stream);
    }

    private static ArchRule ruleNamed(String name) {
        return rules().filter(rule -> rule.getDescription().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no rule '" + name + "'"));
    }
}
