package dev.debrief.platform.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
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

class HouseRulesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("dev.debrief.platform.testkit.rules.PlantedFaults#all")
    void findsThePlantedFault(PlantedFault fault) throws IOException {
        // Given
        Plant plant = new Plant(folder);
        for (String source : fault.sources()) {
            plant.add(source);
        }
        HouseRule rule = HouseRule.of(ruleNamed(fault.rule()), plant.grow());

        // When, then
        assertThatThrownBy(rule::check)
                .as(fault.rule())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(fault.finds());
    }

    @Test
    void hasAPlantedFaultForEachRule() {
        Set<String> planted =
                PlantedFaults.all().map(PlantedFault::rule).collect(Collectors.toCollection(TreeSet::new));

        assertThat(rules().map(ArchRule::getDescription)).allMatch(planted::contains);
    }

    @Test
    void leavesAWellBuiltServiceAlone() throws IOException {
        // Given
        Plant plant = new Plant(folder);
        for (String source : PlantedFaults.WELL_BUILT) {
            plant.add(source);
        }
        var classes = plant.describedPackage("dev.debrief.good.thing")
                .describedPackage("dev.debrief.good.thing.web")
                .describedPackage("dev.debrief.good.thing.messaging")
                .grow();

        // When
        List<HouseRule> rules = HouseRules.serviceRules("dev.debrief.good").stream()
                .map(rule -> HouseRule.of(rule, classes))
                .toList();

        // Then
        assertThat(classes).hasSizeGreaterThan(5);
        assertThat(rules).isNotEmpty().allSatisfy(HouseRule::check);
    }

    @Test
    void findsAFileThatIsTooLong() throws IOException {
        // Given
        Path sources = Files.createDirectories(folder.resolve("src/main/java"));
        Files.writeString(sources.resolve("Fits.java"), "// line\n".repeat(400));
        Files.writeString(sources.resolve("Long.java"), "// line\n".repeat(401));

        // When, then
        assertThatThrownBy(HouseRules.fileLength(folder)::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Long.java (401)")
                .hasMessageNotContaining("Fits.java");
    }

    @Test
    void refusesToHoldForNothing() {
        assertThatThrownBy(() -> HouseRules.forService("dev.debrief.nobody"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("dev.debrief.nobody");
    }

    private static Stream<ArchRule> rules() {
        return Stream.of(
                        HouseRules.serviceRules(PlantedFaults.ROOT),
                        HouseRules.platformRules(),
                        HouseRules.contractRules())
                .flatMap(List::stream);
    }

    private static ArchRule ruleNamed(String name) {
        return rules().filter(rule -> rule.getDescription().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no rule '" + name + "'"));
    }
}
