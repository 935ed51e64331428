package dev.debrief.documents.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.jspecify.annotations.Nullable;

/** Pictures as PNG, for formats that show no SVG. */
public final class PictureImage {

    /** Of this module; characters that they lack have the fonts of the system. */
    private static final List<String> FONTS = List.of(
            "NotoSans-Regular",
            "NotoSans-Bold",
            "NotoSansArabic-Regular",
            "NotoSansArabic-Bold",
            "NotoSansHebrew-Regular",
            "NotoSansHebrew-Bold");

    private static final Pattern RIGHT_TO_LEFT =
            Pattern.compile("(<text[^>]*)" + Pattern.quote(Svg.RIGHT_TO_LEFT) + "([^>]*>)([^<]*)</text>");

    static {
        FONTS.forEach(PictureImage::register);
    }

    private PictureImage() {}

    /** On white. @param scale pixels of the image for each pixel of the picture */
    public static byte[] png(Picture picture, float scale) {
        Raster transcoder = new Raster();
        transcoder.addTranscodingHint(ImageTranscoder.KEY_WIDTH, picture.width() * scale);
        transcoder.addTranscodingHint(ImageTranscoder.KEY_HEIGHT, picture.height() * scale);
        transcoder.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOWED_SCRIPT_TYPES, "");
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, false);
        try {
            transcoder.transcode(
                    new TranscoderInput(new StringReader(forBatik(picture.svg()))), new TranscoderOutput());
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(transcoder.image(), "png", png);
            return png.toByteArray();
        } catch (TranscoderException unreadable) {
            throw new IllegalArgumentException("Not a picture", unreadable);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Batik draws, and the JDK encodes: Batik's encoder of PNG takes ten times as long as all the rest. */
    private static final class Raster extends ImageTranscoder {

        private @Nullable BufferedImage image;

        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        }

        @Override
        public void writeImage(BufferedImage drawn, TranscoderOutput ignored) {
            image = drawn;
        }

        BufferedImage image() {
            return Objects.requireNonNull(image, "image");
        }
    }

    /** Batik takes the left end of text from right to left for its start. */
    private static String forBatik(String svg) {
        Matcher texts = RIGHT_TO_LEFT.matcher(svg);
        return texts.replaceAll(
                "$1 text-anchor=\"end\"$2<tspan direction=\"rtl\" unicode-bidi=\"embed\">$3</tspan></text>");
    }

    private static void register(String name) {
        try (InputStream file = PictureImage.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            if (file != null) {
                GraphicsEnvironment.getLocalGraphicsEnvironment()
                        .registerFont(Font.createFont(Font.TRUETYPE_FONT, file));
            }
        } catch (IOException | FontFormatException unreadable) {
            throw new IllegalStateException("Cannot read the font " + name, unreadable);
        }
    }
}
