package dev.debrief.documents.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.batik.transcoder.image.PNGTranscoder;

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
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(ImageTranscoder.KEY_WIDTH, picture.width() * scale);
        transcoder.addTranscodingHint(ImageTranscoder.KEY_HEIGHT, picture.height() * scale);
        transcoder.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOWED_SCRIPT_TYPES, "");
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, false);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            transcoder.transcode(
                    new TranscoderInput(new StringReader(forBatik(picture.svg()))), new TranscoderOutput(png));
        } catch (TranscoderException unreadable) {
            throw new IllegalArgumentException("Not a picture", unreadable);
        }
        return png.toByteArray();
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
