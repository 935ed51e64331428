package dev.debrief.platform.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Contracts are plain records without a framework. */
final class ContractRules {

    static final String ROOT = "dev.debrief.contracts";

    private ContractRules() {}

    static List<ArchRule> all() {
        return List.of(contractsArePlainJava());
    }

    private static ArchRule contractsArePlainJava() {
        return classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify.annotations..", "com.fasterxml.jackson.annotation..", ROOT + "..")
                .as("contracts are plain Java");
    }
}
