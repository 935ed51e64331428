package dev.debrief.postmortems.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.postmortems.section.SectionContent;
import dev.debrief.postmortems.template.SectionKind;
import dev.debrief.postmortems.template.SectionTemplate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionDiffTest {

    @Test
    void whatStayedIsLeftOut() {
        List<SectionContent> sections = List.of(section("a", "A", "text"), section("b", "B", ""));

        assertThat(SectionDiff.between(sections, sections)).isEmpty();
    }

    @Test
    void aNewSectionMovesNoOther() {
        List<SectionDiff> found = SectionDiff.between(
                List.of(section("a", "A", ""), section("b", "B", "")),
                List.of(section("new", "New", "words"), section("a", "A", ""), section("b", "B", "")));

        assertThat(found)
                .containsExactly(new SectionDiff(
                        "new",
                        "New",
                        DiffKind.ADDED,
                        null,
                        false,
                        List.of(new TextHunk(1, 1, List.of(), List.of("words")))));
    }

    @Test
    void onlyWhatChangedPlacesIsMoved() {
        List<SectionDiff> found = SectionDiff.between(
                List.of(section("a", "A", ""), section("b", "B", ""), section("c", "C", "")),
                List.of(section("c", "C", ""), section("a", "A", ""), section("b", "B", "")));

        assertThat(found).containsExactly(new SectionDiff("c", "C", DiffKind.CHANGED, null, true, List.of()));
    }

    @Test
    void aHeadingAndATextChangeTogether() {
        List<SectionDiff> found = SectionDiff.between(
                List.of(section("a", "Before", "one"), section("gone", "Gone", "bye")),
                List.of(section("a", "After", "two")));

        assertThat(found)
                .containsExactly(
                        new SectionDiff(
                                "a",
                                "After",
                                DiffKind.CHANGED,
                                "Before",
                                false,
                                List.of(new TextHunk(1, 1, List.of("one"), List.of("two")))),
                        new SectionDiff(
                                "gone",
                                "Gone",
                                DiffKind.REMOVED,
                                null,
                                false,
                                List.of(new TextHunk(1, 1, List.of("bye"), List.of()))));
    }

    private static SectionContent section(String key, String title, String text) {
        return new SectionContent(new SectionTemplate(key, title, "", SectionKind.PROSE, null, null), text, null, null);
    }
}
