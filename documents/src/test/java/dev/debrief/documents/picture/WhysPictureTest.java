package dev.debrief.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Reference;
import dev.debrief.documents.model.Why;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhysPictureTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "4, 3", "5, 4", "6, 5", "12, 6", "60, 7", "90, 8"})
    void isReadable(int questions, long seed) {
        Random random = new Random(seed);
        List<Why> whys = IntStream.range(0, questions)
                .mapToObj(i -> why(
                        1 + random.nextInt(i + 1),
                        PictureDocuments.TEXTS.get(random.nextInt(PictureDocuments.TEXTS.size())),
                        PictureDocuments.TEXTS.get(random.nextInt(PictureDocuments.TEXTS.size()))))
                .toList();

        Drawing drawing = draw(whys);

        drawing.assertNoTextOverlapsAnother();
        drawing.assertEverythingIsVisible();
        assertThat(boxes(drawing)).hasSize(Math.min(60, questions));
        assertNoBoxOverlapsAnother(boxes(drawing));
    }

    @Test
    void questionsStandSideBySideBelowTheirOwn() {
        List<Rectangle2D> boxes = boxes(draw(List.of(
                why(1, "Why did it fail?", "An exception."),
                why(2, "Why was there one?", "No metadata."),
                why(2, "Why did nobody see it?", "No alert."))));

        assertThat(boxes.get(1).getY())
                .isEqualTo(boxes.get(2).getY())
                .isGreaterThan(boxes.get(0).getMaxY());
        assertThat((boxes.get(1).getCenterX() + boxes.get(2).getCenterX()) / 2)
                .isCloseTo(boxes.get(0).getCenterX(), within(0.2));
    }

    @Test
    void manyBranchesAreIndented() {
        List<Why> whys = new ArrayList<>(List.of(why(1, "Why did it fail?", "An exception.")));
        IntStream.range(0, 5).forEach(i -> whys.add(why(2, "Why " + i + "?", "Because.")));

        List<Rectangle2D> boxes = boxes(draw(whys));

        assertThat(boxes.subList(1, 6))
                .allSatisfy(
                        box -> assertThat(box.getX()).isGreaterThan(boxes.get(0).getX()));
    }

    @Test
    void marksWhereTheAnalysisEnded() {
        Drawing drawing = draw(List.of(
                why(1, "Why did it fail?", "An exception."),
                why(2, "Why was there one?", "No metadata."),
                why(2, "Why?", null)));

        assertThat(drawing.elements("rect", "pic-accent"))
                .as("and in the legend")
                .hasSize(2);
        assertThat(drawing.texts()).containsOnlyOnce("Open");
    }

    @Test
    void saysHowManyQuestionsDoNotFit() {
        Drawing drawing = draw(IntStream.range(0, 100)
                .mapToObj(i -> why(1, "Why " + i + "?", "Because."))
                .toList());

        assertThat(drawing.text()).contains("Shown are the first 60 of 100 questions.");
        assertThat(drawing.picture().alternative()).contains("1. Why 99? Because.");
    }

    @Test
    void theAlternativeHasEverything() {
        String alternative = draw(List.of(
                        new Why(1, "Why?", "It *broke*.", List.of(new Reference("A graph", null))),
                        why(2, "And why?", null)))
                .picture()
                .alternative();

        assertThat(alternative).contains("1. Why? It broke. Evidence: A graph", "2. And why? Open.");
    }

    @Test
    void isEmptyWithoutQuestions() {
        assertThat(Pictures.fiveWhys(SampleDocuments.empty())).isEmpty();
    }

    private static Why why(int depth, String question, @Nullable String answer) {
        return new Why(depth, question, answer, null);
    }

    private static Drawing draw(List<Why> whys) {
        return Drawing.of(Pictures.fiveWhys(PictureDocuments.withWhys(whys)).orElseThrow());
    }

    private static List<Rectangle2D> boxes(Drawing drawing) {
        return drawing.elements("rect", "pic-line-line").stream()
                .map(Drawing::rectangle)
                .toList();
    }

    private static void assertNoBoxOverlapsAnother(List<Rectangle2D> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(boxes.get(i).intersects(boxes.get(j)))
                        .as("%s and %s", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
        }
    }
}
