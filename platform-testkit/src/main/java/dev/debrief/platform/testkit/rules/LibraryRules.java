package dev.debrief.platform.testkit.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Language and documents are plain Java: no framework, no other module, no network. */
final class LibraryRules {

    static final String LANGUAGE_ROOT = "dev.debrief.language";
    static final String DOCUMENTS_ROOT = "dev.debrief.documents";

    /** URI only parses. */
    private static final String NETWORK =
            "java\\.net\\.(?!URI(SyntaxException)?$|URL(De|En)coder$).*|java\\.nio\\.channels\\..*";

    private LibraryRules() {}

    static List<ArchRule> language() {
        return List.of(usesOnly(
                "language is plain Java",
                LANGUAGE_ROOT,
                "org.commonmark..",
                "org.yaml.snakeyaml..",
                "com.fasterxml.jackson..",
                "picocli.."));
    }

    static List<ArchRule> documents() {
        return List.of(usesOnly(
                "documents is plain Java",
                DOCUMENTS_ROOT,
                "javax.imageio..",
                "javax.xml..",
                "org.w3c.dom..",
                "org.commonmark..",
                "org.jsoup..",
                "io.quarkus.qute..",
                "com.fasterxml.jackson..",
                "com.openhtmltopdf..",
                "org.apache.pdfbox..",
                "org.apache.fontbox..",
                "org.apache.batik..",
                "com.ibm.icu.."));
    }

    private static ArchRule usesOnly(String name, String root, String... libraries) {
        String[] allowed = Stream.concat(
                        Stream.of("java..", "org.jspecify.annotations..", root + ".."), Stream.of(libraries))
                .toArray(String[]::new);
        return classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).and(not(HasName.Predicates.nameMatching(NETWORK))))
                .as(name);
    }
}
