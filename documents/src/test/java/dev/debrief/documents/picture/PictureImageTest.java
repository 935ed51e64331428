package dev.debrief.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.documents.SampleDocuments;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureImageTest {

    private static final int WHITE = 0xFFFFFFFF;

    @Test
    void isAsLargeAsAskedFor() throws IOException {
        Picture picture = Pictures.timeline(SampleDocuments.sample()).orElseThrow();

        BufferedImage image = image(picture, 2);

        assertThat(image.getWidth()).isEqualTo(picture.width() * 2);
        assertThat(image.getHeight()).isEqualTo(picture.height() * 2);
        assertThat(image.getRGB(0, 0)).isEqualTo(WHITE);
    }

    @Test
    void drawsTextFromRightToLeftBeforeItsRightEdge() throws IOException {
        Picture picture = new Svg()
                .block(TextBlock.of("\u05e9\u05dc\u05d5\u05dd", Font.TEXT, 300, 1), 0, 300, 10, Tone.INK)
                .picture("test", "Test", new Alternative("Test"), 400, 40);

        BufferedImage image = image(picture, 1);

        assertThat(hasInk(image, 230, 300)).isTrue();
        assertThat(hasInk(image, 302, 400)).isFalse();
    }

    @Test
    void isTheSameForTheSamePicture() {
        Picture picture = Pictures.timeline(SampleDocuments.sample()).orElseThrow();

        assertThat(PictureImage.png(picture, 1)).isEqualTo(PictureImage.png(picture, 1));
    }

    @Test
    void everyHostileTextIsDrawn() {
        HostilePictureTest.hostileTexts()
                .flatMap(text -> HostilePictureTest.pictures(SampleDocuments.withContent(text, text)).stream())
                .forEach(picture -> assertThat(PictureImage.png(picture, 1)).isNotEmpty());
    }

    @Test
    void loadsNothing(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("black.svg");
        Files.writeString(
                file,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>");
        Picture picture = new Picture(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"9\""
                        + " height=\"9\"><image width=\"9\" height=\"9\" xlink:href=\"" + file.toUri() + "\"/></svg>",
                "",
                "",
                9,
                9);

        assertThatThrownBy(() -> PictureImage.png(picture, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsNoPicture() {
        for (String svg : List.of("", "<svg", "<html/>")) {
            assertThatThrownBy(() -> PictureImage.png(new Picture(svg, "", "", 9, 9), 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static BufferedImage image(Picture picture, float scale) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(PictureImage.png(picture, scale)));
    }

    private static boolean hasInk(BufferedImage image, int fromX, int toX) {
        return IntStream.range(fromX, toX)
                .anyMatch(x -> IntStream.range(0, image.getHeight()).anyMatch(y -> image.getRGB(x, y) != WHITE));
    }
}
