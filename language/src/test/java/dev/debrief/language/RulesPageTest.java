package dev.debrief.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Generates docs/language-rules.md from the rule packs. */
class RulesPageTest {

    private static final Path PAGE = Path.of("../docs/language-rules.md");
    private static final List<RulePack> PACKS = List.of(RulePack.core(), RulePack.inclusive());

    @Test
    void pageIsUpToDate() throws IOException {
        String page = page();
        if (Boolean.getBoolean("debrief.accept")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("out of date: run mvn -pl language test -Ddebrief.accept=true and read the diff")
                .isEqualTo(page);
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder(Files.readString(Path.of("src/test/resources/language-rules.md")));
        for (RulePack pack : PACKS) {
            page.append("\n## ").append(pack.nameAndVersion()).append("\n");
            pack.describe().forEach(rule -> page.append(section(rule)));
        }
        return page.toString();
    }

    private static String section(RuleDescription rule) {
        return """

                ### <a id="%1$s"></a>%1$s

                %2$s, %3$s. %4$s %5$s

                * Suggestion: %6$s
                * Found: %7$s
                * Not found: %8$s
                """.formatted(
                        rule.id(),
                        rule.category(),
                        severities(rule),
                        rule.message(),
                        rule.why(),
                        String.join(" ", rule.suggestions()),
                        quoted(rule.matches()),
                        quoted(rule.innocent()));
    }

    private static String severities(RuleDescription rule) {
        return rule.severities().entrySet().stream()
                .map(each -> name(each.getKey()) + name(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String name(Context context) {
        return context == Context.ANY ? "" : "in " + context.name().toLowerCase(Locale.ROOT) + " ";
    }

    private static String name(Severity severity) {
        return severity == Severity.OFF ? "not reported" : severity.name();
    }

    private static String quoted(List<String> sentences) {
        return sentences.stream().map(each -> "“" + each + "”").collect(Collectors.joining(" "));
    }
}
