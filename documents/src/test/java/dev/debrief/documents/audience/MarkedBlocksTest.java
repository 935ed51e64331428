package dev.debrief.documents.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.debrief.documents.Format;
import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a mark looks like, what it hides is not shown. */
class MarkedBlocksTest {

    private static final List<String> BEFORE = List.of(
            "",
            " ",
            "\t",
            "\u00a0",
            "\u3000",
            "\ufeff",
            "\u200b",
            "\u200d ",
            "\u2060",
            "\u202a",
            "\u0085",
            "\u3164",
            "> ",
            ">\u00a0",
            "- ",
            "* ",
            "+ ",
            "-\u00a0",
            "1. ",
            "12) ",
            "- [ ] ",
            "- [x] ",
            "> 1. [X] ",
            "# ",
            "**",
            "_",
            "&nbsp;",
            "<div>",
            "Before\u000b",
            "Before\u2028");

    private static final List<String> COLONS = List.of(":::", "::::", "::: :::", "\uff1a\uff1a\uff1a", ":\uff1a:");

    private static final List<String> NAMES = List.of(
            "internal",
            " internal",
            "\u00a0internal",
            "\u3000internal",
            "\u200binternal",
            "\ufeff internal",
            " **internal**",
            " \"internal\"",
            " [internal]",
            " (internal)",
            " /internal",
            " #internal",
            " {.internal}",
            " {#id .internal}",
            " `internal`",
            " INTERNAL",
            " Internal:",
            " internal secret",
            " inter\u200bnal",
            " intemal",
            " confidential",
            " -",
            " ?",
            " 1",
            " \u5185\u90e8",
            " <internal>",
            " internal **",
            " ::: internal");

    static Stream<String> marks() {
        return Stream.of(
                        BEFORE.stream().map(before -> before + "::: internal"),
                        COLONS.stream().map(colons -> colons + " internal"),
                        NAMES.stream().map(name -> ":::" + name),
                        BEFORE.stream().flatMap(before -> NAMES.stream().map(name -> before + ":::" + name)))
                .flatMap(marks -> marks)
                .distinct();
    }

    @Test
    void everyMarkHides() {
        assertThat(marks()).hasSizeGreaterThan(500).allSatisfy(mark -> {
            String text = "Before\n" + mark + "\nsecret\n:::";
            assertThat(MarkedBlocks.readBy(Audience.ORGANISATION, text))
                    .startsWith("Before")
                    .doesNotContain("secret");
            assertThat(MarkedBlocks.readBy(Audience.INTERNAL, text)).contains("secret");
        });
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PDF"})
    void noFormatShowsIt(Format format) {
        StringBuilder text = new StringBuilder("Shown.\n\n");
        marks().filter(mark -> !mark.contains(" -") && !mark.contains("::::"))
                .limit(BEFORE.size() + COLONS.size() + NAMES.size())
                .forEach(mark -> text.append("Text\n").append(mark).append("\nsecret\n:::\n\n"));
        Document document = SampleDocuments.withContent(text.toString(), "line");

        assertThat(format.text(document)).contains("secret");
        assertThat(format.text(AudienceView.of(document, Audience.ORGANISATION)))
                .contains("Shown.")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::::internal\nsecret\n:::\nsecret\n::::",
                ":::: internal\n::: public\nsecret\n:::\nsecret\n::::",
                "::: internal\n:::: public\nsecret\n:::\nsecret\n::::\nsecret\n:::",
                "::: internal\nsecret\n::: /internal\nsecret",
                "::: internal\nsecret\n:::.\nsecret",
                "::: internal\nsecret\n``` x\n:::\n```\nsecret"
            })
    void onlyItsOwnEndClosesAContainer(String text) {
        assertThat(MarkedBlocks.readBy(Audience.ORGANISATION, text)).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::: internal\nsecret\n:::\nAfter",
                ":::internal\nsecret\n::::::\nAfter",
                "::: internal\r\nsecret\r\n:::\u00a0\r\nAfter",
                "**::: internal**\nsecret\n**:::**\nAfter",
                "> ::: internal\n> secret\n> :::\nAfter",
                "\uff1a\uff1a\uff1a internal\nsecret\n:::\nAfter",
                ":::: internal\nsecret\n::: public\nsecret\n:::\n::::\nAfter"
            })
    void whatFollowsIsShown(String text) {
        assertThat(MarkedBlocks.readBy(Audience.ORGANISATION, text)).isEqualTo("After");
    }

    @Test
    void otherColonsAreText() {
        String text = "a ::: internal\n:: internal\n\\::: internal\n\uff1ax\n1::: internal";

        assertThat(MarkedBlocks.readBy(Audience.ORGANISATION, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {":", "::: a\n", "> ", "[x]", "<", "&a", "1", ":::\n", "::: internal\n", "**"})
    void longTextsTakeNoTime(String part) {
        String text = "::: organisation\n" + part.repeat(60_000 / part.length()) + "\n:::";

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> MarkedBlocks.readBy(Audience.ORGANISATION, text));
    }

    @Test
    void linksOfLongTextsAreRemovedInTime() {
        String text = "[".repeat(20_000) + "[a](".repeat(5000) + "[a](" + "x".repeat(3000) + " ".repeat(3000);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> LinkRemoval.without(text, link -> true));
    }
}
