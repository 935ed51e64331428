package dev.debrief.platform.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The architecture rules of the repository. A module checks them with one parameterized test:
 *
 * <pre>{@code
 * @ParameterizedTest
 * @MethodSource
 * void rules(ArchitectureRule rule) {
 *     rule.check();
 * }
 *
 * static List<ArchitectureRule> rules() {
 *     return ArchitectureRules.forService("dev.debrief.incidents");
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    private static final ImportOption NO_TESTKIT = location -> !location.contains("/platform/testkit/");

    private ArchitectureRules() {}

    /** For a service, called from a test in its module. @param root the package above its features */
    public static List<ArchitectureRule> forService(String root) {
        Path module = Path.of("");
        return Stream.concat(
                        bind(serviceRules(root), classesUnder(root)),
                        Stream.of(fileLength(module), packageSize(module)))
                .toList();
    }

    /** For the platform. */
    public static List<ArchitectureRule> forPlatform() {
        return bind(platformRules(), classesUnder(PlatformRules.ROOT)).toList();
    }

    /** For the contracts. */
    public static List<ArchitectureRule> forContracts() {
        return bind(contractRules(), classesUnder(ContractRules.ROOT)).toList();
    }

    /** For the language module. */
    public static List<ArchitectureRule> forLanguage() {
        return bind(LibraryRules.language(), classesUnder(LibraryRules.LANGUAGE_ROOT))
                .toList();
    }

    /** For the documents module. */
    public static List<ArchitectureRule> forDocuments() {
        return bind(documentRules(), classesUnder(LibraryRules.DOCUMENTS_ROOT)).toList();
    }

    /** No Java file of a module is too long. @param module its folder in the repository */
    public static ArchitectureRule fileLength(Path module) {
        return new ArchitectureRule(FileLength.RULE, () -> FileLength.check(module));
    }

    /** No package of a module has too many files. @param module its folder in the repository */
    public static ArchitectureRule packageSize(Path module) {
        return new ArchitectureRule(PackageSize.RULE, () -> PackageSize.check(module));
    }

    /**
     * The order of packages inside a service: a package uses only packages of lower layers, and packages of one layer
     * do not use each other. Sub-packages such as {@code web} belong to their package unless they are listed
     * themselves. Every package must be listed.
     *
     * <pre>{@code
     * ArchitectureRules.packageOrder("dev.debrief.incidents", List.of(
     *         List.of("events"),
     *         List.of("incident"),
     *         List.of("impact", "timeline")));
     * }</pre>
     *
     * @param root the package above the features
     * @param layersBottomUp package names relative to the root, lowest layer first
     */
    public static ArchitectureRule packageOrder(String root, List<List<String>> layersBottomUp) {
        return ArchitectureRule.of(LayerRules.packageOrder(root, layersBottomUp), classesUnder(root));
    }

    static List<ArchRule> serviceRules(String root) {
        return Stream.of(FeatureRules.all(root), WebRules.all(root), CodingRules.all())
                .flatMap(List::stream)
                .toList();
    }

    static List<ArchRule> platformRules() {
        return Stream.concat(PlatformRules.all().stream(), CodingRules.all().stream())
                .toList();
    }

    static List<ArchRule> contractRules() {
        return Stream.concat(ContractRules.all().stream(), CodingRules.all().stream())
                .toList();
    }

    static List<ArchRule> documentRules() {
        return Stream.concat(LibraryRules.documents().stream(), CodingRules.all().stream())
                .toList();
    }

    private static Stream<ArchitectureRule> bind(List<ArchRule> rules, JavaClasses classes) {
        return rules.stream().map(rule -> ArchitectureRule.of(rule, classes));
    }

    private static JavaClasses classesUnder(String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(NO_TESTKIT)
                .importPackages(root);
        if (classes.isEmpty()) {
            throw new AssertionError("There are no classes under " + root + ": the rules would check nothing.");
        }
        return classes;
    }
}
