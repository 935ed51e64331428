package dev.debrief.platform.testkit.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerRulesTest {

    private static final String ROOT = "dev.debrief.layered";
    private static final List<List<String>> LAYERS =
            List.of(List.of("core"), List.of("left", "right"), List.of("top", "core.extra"));

    @TempDir
    Path folder;

    @Test
    void allowsDependenciesOnLowerLayersAndWithinAPackage() {
        assertThatCode(rule("package dev.debrief.layered.top.web;"
                        + " public class View { private dev.debrief.layered.left.Left left;"
                        + " private dev.debrief.layered.top.Top top; private View[] others; }")::check)
                .doesNotThrowAnyException();
    }

    @Test
    void refusesADependencyOnAHigherLayer() {
        assertThatThrownBy(rule("package dev.debrief.layered.core;"
                        + " class Fault { private dev.debrief.layered.top.Top top; }")::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("dev.debrief.layered.core.Fault");
    }

    @Test
    void refusesADependencyWithinALayer() {
        assertThatThrownBy(rule("package dev.debrief.layered.left;"
                        + " class Fault { private dev.debrief.layered.right.Right[] right; }")::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("dev.debrief.layered.left.Fault");
    }

    @Test
    void givesASubPackageItsOwnLayerWhenItIsListed() {
        assertThatThrownBy(rule("package dev.debrief.layered.core;"
                        + " class Fault { private dev.debrief.layered.core.extra.Extra extra; }")::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("dev.debrief.layered.core.Fault");
    }

    @Test
    void refusesAPackageThatIsNotListed() {
        assertThatThrownBy(rule("package dev.debrief.layered.other; class Fault {}")::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("dev.debrief.layered.other.Fault is in a package without a layer");
    }

    @Test
    void refusesAListedPackageThatDoesNotExist() throws IOException {
        ArchitectureRule rule = ArchitectureRule.of(
                LayerRules.packageOrder(ROOT, List.of(List.of("core"), List.of("gone"))),
                new SourceCompiler(folder)
                        .add("package dev.debrief.layered.core; class Core {}")
                        .compile());

        assertThatThrownBy(rule::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("There is no package dev.debrief.layered.gone");
    }

    @Test
    void refusesAPackageThatIsListedTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LayerRules.packageOrder(ROOT, List.of(List.of("core"), List.of("core"))));
    }

    private ArchitectureRule rule(String source) {
        try {
            return ArchitectureRule.of(
                    LayerRules.packageOrder(ROOT, LAYERS),
                    new SourceCompiler(folder)
                            .add("package dev.debrief.layered.core; public class Core {}")
                            .add("package dev.debrief.layered.core.extra; public class Extra {}")
                            .add("package dev.debrief.layered.left; public class Left {"
                                    + " private dev.debrief.layered.core.Core core; }")
                            .add("package dev.debrief.layered.right; public class Right {}")
                            .add("package dev.debrief.layered.top; public class Top {"
                                    + " private dev.debrief.layered.right.Right right; }")
                            .add(source)
                            .compile());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
