package dev.debrief.documents.docx;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.picture.Picture;
import dev.debrief.documents.picture.Pictures;
import dev.debrief.documents.tree.PictureBlock;
import java.awt.AWTError;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes pictures as images with their text alternative. */
final class DrawingWriter {

    private static final int MICRONS_OF_A_TWIP = 635;
    private static final int MAX_HEIGHT = 12_600;
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    /** Pixels of an image are in memory while it is drawn. */
    private static final double MAX_PIXELS = 6_000_000;

    private static final double SHARP = 2;

    /** Longer alternatives are tiring to hear, and all that they say is in the text of the document. */
    private static final int MAX_ALTERNATIVE = 1000;

    private final Document complete;
    private final XmlWriter xml;
    private final Relationships relationships;
    private final Painter painter;
    private int count;

    /** @param complete the document that is drawn, also if only a part of its timeline is written */
    DrawingWriter(Document complete, XmlWriter xml, Relationships relationships, Painter painter) {
        this.complete = complete;
        this.xml = xml;
        this.relationships = relationships;
        this.painter = painter;
    }

    /** Makes a PNG image of a picture. */
    @FunctionalInterface
    interface Painter {

        byte[] png(Picture picture, float scale);
    }

    void write(PictureBlock block) throws IOException {
        Optional<Picture> picture = switch (block.kind()) {
            case TIMELINE -> Pictures.timeline(complete);
            case FISHBONE -> Pictures.fishbone(complete);
            case FIVE_WHYS -> Pictures.fiveWhys(complete);
            case IMPACT -> Pictures.impact(complete);
        };
        if (picture.isPresent()) {
            write(picture.get());
        }
    }

    private void write(Picture picture) throws IOException {
        double pixels = (double) picture.width() * picture.height();
        double scale = Math.min(SHARP, Math.sqrt(MAX_PIXELS / pixels));
        byte[] drawn = drawn(picture, (float) scale);
        if (drawn == null) {
            return;
        }
        String image = relationships.picture(drawn);
        count++;
        double fit =
                Math.min((double) DocxRenderer.TEXT_WIDTH / picture.width(), (double) MAX_HEIGHT / picture.height());
        String width = Long.toString(Math.round(picture.width() * fit) * MICRONS_OF_A_TWIP);
        String height = Long.toString(Math.round(picture.height() * fit) * MICRONS_OF_A_TWIP);

        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Picture").close();
        xml.open("w:r").open("w:drawing");
        xml.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.empty("wp:extent", "cx", width, "cy", height);
        xml.empty(
                "wp:docPr",
                "id",
                Integer.toString(count),
                "name",
                "Picture " + count,
                "descr",
                alternative(picture),
                "title",
                picture.title());
        xml.open("a:graphic", "xmlns:a", DRAWING + "main");
        xml.open("a:graphicData", "uri", DRAWING + "picture");
        xml.open("pic:pic", "xmlns:pic", DRAWING + "picture");
        xml.open("pic:nvPicPr");
        xml.empty("pic:cNvPr", "id", Integer.toString(count), "name", "Picture " + count);
        xml.empty("pic:cNvPicPr").close();
        xml.open("pic:blipFill").empty("a:blip", "r:embed", image);
        xml.open("a:stretch").empty("a:fillRect").close().close();
        xml.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
        xml.empty("a:ext", "cx", width, "cy", height).close();
        xml.open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
        xml.close().close().close();
        xml.close().close().close().close();
    }

    /** Null where Java cannot draw, such as without fontconfig. The text of the section says what the picture shows. */
    private byte @Nullable [] drawn(Picture picture, float scale) {
        try {
            return painter.png(picture, scale);
        } catch (LinkageError | InternalError | AWTError cannotDraw) {
            return null;
        }
    }

    private static String alternative(Picture picture) {
        String text = picture.alternative();
        int end = text.lastIndexOf('\n', MAX_ALTERNATIVE);
        return text.length() <= MAX_ALTERNATIVE
                ? text
                : text.substring(0, end > 0 ? end : MAX_ALTERNATIVE) + " The text has the rest.";
    }
}
