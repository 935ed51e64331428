package dev.debrief.incidents.ingress.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.incident.severity.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandParserTest {

    private static final SourcePerson DANA = new SourcePerson("U01", "dana");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "report Checkout fails | - | Checkout fails",
                "REPORT high Checkout fails | HIGH | Checkout fails",
                "report  Critical   Checkout fails | CRITICAL | Checkout fails",
                "report low \"Checkout fails\" | LOW | Checkout fails",
                "report “High latency” | - | High latency",
                "report 'it''s slow' | - | it''s slow",
                "report highlights are wrong | - | highlights are wrong",
                "report 🔥 Checkout – NPE | - | 🔥 Checkout – NPE",
                "report high | HIGH | ``",
                "report | - | ``",
                "report \" | - | \""
            })
    void readsReports(String line, @Nullable Severity severity, String title) {
        Command command = CommandParser.parse(line, DANA, "general");

        assertThat(command.verb()).isEqualTo(CommandVerb.REPORT);
        assertThat(command.severity()).isEqualTo(severity);
        assertThat(command.text()).isEqualTo(title);
        assertThat(command.incident()).isNull();
        assertThat(command.channel()).isEqualTo("general");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "note INC-42 rolled back | general | INC-42 | rolled back",
                "Note inc-42: rolled back | general | INC-42 | rolled back",
                "note INC-42, 'rolled back' | general | INC-42 | rolled back",
                "note rolled back | inc-42 | INC-42 | rolled back",
                "note INC-7 rolled back | inc-42-checkout | INC-7 | rolled back",
                "note rolled back | - | - | rolled back",
                "note rolled back | income-42 | - | rolled back",
                "note INC-42 | general | INC-42 | ``",
                "note INC-42x rolled back | general | - | INC-42x rolled back",
                "note INC-0 rolled back | general | - | INC-0 rolled back",
                "note INC-99999999999999999999 a | general | - | INC-99999999999999999999 a"
            })
    void readsNotes(String line, @Nullable String channel, @Nullable String incident, String text) {
        Command command = CommandParser.parse(line, DANA, channel);

        assertThat(command.verb()).isEqualTo(CommandVerb.NOTE);
        assertThat(command.incident()).isEqualTo(incident);
        assertThat(command.text()).isEqualTo(text);
    }

    @Test
    void keepsTheLinesOfANote() {
        Command command = CommandParser.parse("note INC-42\nrolled back\n\n* to 1.8.2\n", DANA, null);

        assertThat(command.incident()).isEqualTo("INC-42");
        assertThat(command.text()).isEqualTo("rolled back\n\n* to 1.8.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\t", "help", " HELP ", "help me"})
    void explainsTheCommands(String line) {
        assertThat(CommandParser.parse(line, DANA, null).verb()).isEqualTo(CommandVerb.HELP);
    }

    @Test
    void lists() {
        assertThat(CommandParser.parse("List mine", DANA, null).verb()).isEqualTo(CommandVerb.LIST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolve INC-42", "reports x", "🔥", "check", "message", "<script>"})
    void keepsAWordThatIsNoVerb(String line) {
        Command command = CommandParser.parse(line, DANA, null);

        assertThat(command.verb()).isEqualTo(CommandVerb.UNKNOWN);
        assertThat(line).startsWith(command.text());
    }
}
