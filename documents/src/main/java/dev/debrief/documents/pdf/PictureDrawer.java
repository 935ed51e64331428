package dev.debrief.documents.pdf;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.geom.AffineTransform;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Draws pictures with the fonts of the file, so that their text is text. It knows the elements that pictures consist
 * of, and follows no reference.
 */
final class PictureDrawer implements SVGDrawer {

    /** Pixels of CSS on a page, below a heading. */
    private static final double HIGHEST = 860;

    private final List<String> families;

    /** @param families of the fonts, in their order */
    PictureDrawer(List<String> families) {
        this.families = families;
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        double[] viewBox = SvgNumbers.of(svg.getAttribute("viewBox"));
        if (viewBox.length != 4 || viewBox[2] <= 0 || viewBox[3] <= 0) {
            throw new IllegalArgumentException("A picture needs a viewBox.");
        }
        double available = box.getContainingBlock().getContentWidth() / dotsPerPixel;
        double scale = Math.min(1, Math.min(available / viewBox[2], HIGHEST / viewBox[3]));
        return new Image(svg, viewBox, scale * dotsPerPixel);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fonts, SharedContext context) {
        // The style of the file imports none.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // Pictures use the fonts of the text.
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private final class Image implements SVGImage {

        private final Element svg;
        private final double[] viewBox;
        private final double dotsPerUnit;

        Image(Element svg, double[] viewBox, double dotsPerUnit) {
            this.svg = svg;
            this.viewBox = viewBox;
            this.dotsPerUnit = dotsPerUnit;
        }

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.floor(viewBox[2] * dotsPerUnit);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.floor(viewBox[3] * dotsPerUnit);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            AffineTransform toPage = AffineTransform.getTranslateInstance(x, y);
            toPage.scale(dotsPerUnit, dotsPerUnit);
            toPage.translate(-viewBox[0], -viewBox[1]);
            device.setColor(FSRGBColor.BLACK);
            new PicturePainter(device, context, families).paint(svg, toPage);
        }
    }
}
