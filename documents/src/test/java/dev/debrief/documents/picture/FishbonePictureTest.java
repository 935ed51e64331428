package dev.debrief.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Cause;
import dev.debrief.documents.model.Reference;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FishbonePictureTest {

    private static final List<String> BONES = List.of("PEOPLE", "PROCESS", "TECHNOLOGY", "ENVIRONMENT", "Vendors");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 14})
    void isReadable(int bones) {
        Drawing drawing = draw(causes(bones, 6));

        drawing.assertNoTextOverlapsAnother();
        drawing.assertEverythingIsVisible();
        assertThat(drawing.labels())
                .filteredOn(label -> straightLines(drawing).stream()
                        .anyMatch(
                                line -> new Line2D.Double(line[0], line[1], line[2], line[3]).intersects(label.box())))
                .as("on the spine or a rib")
                .isEmpty();
    }

    @Test
    void drawsARibForEachArea() {
        Drawing drawing = draw(causes(5, 2));

        assertThat(drawing.texts()).contains("People", "Process", "Technology", "Environment", "Vendors");
        assertThat(drawing.text()).contains("Payment processing failure");
        assertThat(drawing.elements("path", "pic-line-soft"))
                .as("ribs, the spine and the head")
                .hasSize(7);
    }

    @Test
    void ribsMeetTheSpineAndCausesTheirRib() {
        Drawing drawing = draw(List.of(cause(1, "PEOPLE", "New in the team"), cause(1, "PROCESS", "No canary")));

        List<double[]> lines = straightLines(drawing);
        double spine = lines.get(0)[1];
        assertThat(lines)
                .as("the spine and two ribs")
                .hasSize(3)
                .allSatisfy(line -> assertThat(line[3]).isEqualTo(spine));
        List<double[]> twigs = drawing.elements("path", "pic-line-line").stream()
                .map(path -> points(path.getAttribute("d")))
                .toList();
        for (int i = 0; i < 2; i++) {
            double[] rib = lines.get(i + 1);
            double[] twig = twigs.get(i);
            double share = (twig[3] - rib[1]) / (rib[3] - rib[1]);
            assertThat(twig[2]).isCloseTo(rib[0] + share * (rib[2] - rib[0]), within(0.2));
        }
    }

    @Test
    void aCauseOfACauseIsIndentedBelowIt() {
        Drawing drawing =
                draw(List.of(cause(1, "PROCESS", "No canary"), cause(2, null, "Postponed"), cause(3, null, "No time")));

        assertThat(left(drawing, "Postponed")).isGreaterThan(left(drawing, "No canary"));
        assertThat(left(drawing, "No time")).isGreaterThan(left(drawing, "Postponed"));
        assertThat(drawing.picture().alternative()).contains("Process:\nNo canary\n- Postponed\n- - No time");
    }

    @Test
    void saysHowManyCausesDoNotFit() {
        Drawing drawing = draw(causes(1, 50));

        assertThat(drawing.texts()).contains("and 30 more");
        assertThat(drawing.picture().alternative().lines()).hasSize(52);
    }

    /** A thousand areas would be a picture of a hundred screens. */
    @ParameterizedTest
    @CsvSource({"13, 1 more area with 3 causes is", "15, 3 more areas with 9 causes are", "1000, 988 more areas"})
    void saysHowManyAreasDoNotFit(int bones, String words) {
        Drawing drawing = draw(causes(bones, 3));

        assertThat(drawing.text()).contains(words, "not drawn");
        assertThat(straightLines(drawing)).as("two spines, each with six ribs").hasSize(14);
        assertThat(drawing.picture().alternative().lines())
                .as("a sentence, and each area with its causes")
                .hasSize(1 + bones * 4)
                .contains("A custom area with a long name " + (bones - 1) + ":");
        drawing.assertNoTextOverlapsAnother();
        drawing.assertEverythingIsVisible();
    }

    @Test
    void drawsTwelveAreas() {
        assertThat(draw(causes(12, 3)).text()).doesNotContain("not drawn");
    }

    @Test
    void theAlternativeHasEverything() {
        String alternative = draw(List.of(
                        new Cause(1, "PEOPLE", "**Nobody** knew", List.of(new Reference("A chat", null))),
                        cause(1, "Weather", "Storm")))
                .picture()
                .alternative();

        assertThat(alternative)
                .startsWith("Causes of \"Payment processing failure\" by area: 2 causes in 2 areas")
                .contains("People:\nNobody knew Evidence: A chat", "Weather:\nStorm");
    }

    @Test
    void isEmptyWithoutCauses() {
        assertThat(Pictures.fishbone(SampleDocuments.sample())).isEmpty();
    }

    private static List<Cause> causes(int bones, int each) {
        List<Cause> causes = new ArrayList<>();
        for (int bone = 0; bone < bones; bone++) {
            String name = bone < BONES.size() ? BONES.get(bone) : "A custom area with a long name " + bone;
            for (int i = 0; i < each; i++) {
                String text = PictureDocuments.TEXTS.get((bone + i) % PictureDocuments.TEXTS.size());
                causes.add(cause(1 + i % 3, i % 3 == 0 ? name : null, text));
            }
        }
        return causes;
    }

    private static Cause cause(int depth, @Nullable String bone, String text) {
        return new Cause(depth, bone, text, null);
    }

    private static Drawing draw(List<Cause> causes) {
        return Drawing.of(Pictures.fishbone(PictureDocuments.withCauses(causes)).orElseThrow());
    }

    private static double left(Drawing drawing, String text) {
        return drawing.labels().stream()
                .filter(label -> label.text().equals(text))
                .findFirst()
                .orElseThrow()
                .box()
                .getX();
    }

    /** The spines, each with its ribs after it. */
    private static List<double[]> straightLines(Drawing drawing) {
        return drawing.elements("path", "pic-line-soft").stream()
                .map(path -> points(path.getAttribute("d")))
                .filter(points -> points.length == 4)
                .toList();
    }

    /** The numbers of a path. */
    private static double[] points(String path) {
        return Stream.of(path.replaceAll("[A-Za-z]", " ").strip().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
