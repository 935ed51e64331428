package dev.debrief.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunSplitterTest {

    @Test
    void aNumberBelongsToTheTextBeforeIt() {
        assertThat(runs("Text (שלום 7) after", BidiSplitter.LTR))
                .containsExactly("LTR Text (", "RTL שלום 7", "LTR ) after");
    }

    @Test
    void aNumberInARightToLeftParagraphIsARunOfItsOwn() {
        assertThat(runs("שלום 7", BidiSplitter.RTL)).containsExactly("RTL שלום ", "LTR 7");
    }

    @Test
    void drawsNumbersAsTheyAre() {
        assertThat(new RunReorderer().reorderRTLTextToLTR("שלום 75")).isEqualTo("75 םולש");
        assertThat(new RunReorderer().reorderRTLTextToLTR("(שלום)")).isEqualTo("(םולש)");
    }

    @Test
    void ordersALineOfAPicture() {
        assertThat(VisualOrder.of("10:15 שלום 7")).isEqualTo("7 םולש 10:15");
        assertThat(VisualOrder.of("At 10:15 שלום 7")).isEqualTo("At 10:15 7 םולש");
        assertThat(VisualOrder.of("plain")).isEqualTo("plain");
    }

    private static List<String> runs(String paragraph, byte direction) {
        RunSplitter splitter = new RunSplitter();
        splitter.setParagraph(paragraph, direction);
        return IntStream.range(0, splitter.countTextRuns())
                .mapToObj(splitter::getVisualRun)
                .map(run -> (run.getDirection() == BidiSplitter.RTL ? "RTL " : "LTR ")
                        + paragraph.substring(run.getStart(), run.getStart() + run.getLength()))
                .toList();
    }
}
