package dev.debrief.documents.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.batik.parser.AWTPathProducer;
import org.apache.batik.parser.AWTTransformProducer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Paints the elements of one picture on a page. */
final class PicturePainter {

    private final OutputDevice device;
    private final RenderingContext context;
    private final List<String> families;

    PicturePainter(OutputDevice device, RenderingContext context, List<String> families) {
        this.device = device;
        this.context = context;
        this.families = families;
    }

    /** @param toPage from the coordinates of the picture to dots of the page */
    void paint(Element svg, AffineTransform toPage) {
        paintChildren(svg, SvgStyle.INITIAL.of(svg), toPage);
    }

    private void paintChildren(Element parent, SvgStyle style, AffineTransform toPage) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                paintElement(element, style.of(element), transformed(element, toPage));
            }
        }
    }

    private void paintElement(Element element, SvgStyle style, AffineTransform toPage) {
        switch (element.getTagName()) {
            case "g", "a" -> paintChildren(element, style, toPage);
            case "text" -> paintText(element, style, toPage);
            case "title", "desc" -> {}
            default -> shape(element).ifPresent(shape -> paintShape(shape, style, toPage));
        }
    }

    private static Optional<Shape> shape(Element element) {
        return switch (element.getTagName()) {
            case "rect" -> Optional.of(rectangle(element));
            case "circle" -> Optional.of(ellipse(element, SvgNumbers.of(element, "r"), SvgNumbers.of(element, "r")));
            case "ellipse" -> Optional.of(ellipse(element, SvgNumbers.of(element, "rx"), SvgNumbers.of(element, "ry")));
            case "line" ->
                Optional.of(new Line2D.Double(
                        SvgNumbers.of(element, "x1"),
                        SvgNumbers.of(element, "y1"),
                        SvgNumbers.of(element, "x2"),
                        SvgNumbers.of(element, "y2")));
            case "polyline" -> Optional.of(polygon(element, false));
            case "polygon" -> Optional.of(polygon(element, true));
            case "path" -> Optional.of(path(element));
            default -> throw new IllegalArgumentException("Pictures have no element " + element.getTagName());
        };
    }

    private static Shape rectangle(Element element) {
        double radius = SvgNumbers.of(element, "rx");
        return new RoundRectangle2D.Double(
                SvgNumbers.of(element, "x"),
                SvgNumbers.of(element, "y"),
                SvgNumbers.of(element, "width"),
                SvgNumbers.of(element, "height"),
                2 * radius,
                2 * radius);
    }

    private static Shape ellipse(Element element, double radiusX, double radiusY) {
        return new Ellipse2D.Double(
                SvgNumbers.of(element, "cx") - radiusX,
                SvgNumbers.of(element, "cy") - radiusY,
                2 * radiusX,
                2 * radiusY);
    }

    private static Shape polygon(Element element, boolean closed) {
        double[] points = SvgNumbers.of(element.getAttribute("points"));
        Path2D path = new Path2D.Double();
        for (int i = 0; i + 1 < points.length; i += 2) {
            if (i == 0) {
                path.moveTo(points[i], points[i + 1]);
            } else {
                path.lineTo(points[i], points[i + 1]);
            }
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    private static Shape path(Element element) {
        try {
            return AWTPathProducer.createShape(new StringReader(element.getAttribute("d")), Path2D.WIND_NON_ZERO);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static AffineTransform transformed(Element element, AffineTransform toPage) {
        if (!element.hasAttribute("transform")) {
            return toPage;
        }
        AffineTransform transform = new AffineTransform(toPage);
        transform.concatenate(AWTTransformProducer.createAffineTransform(element.getAttribute("transform")));
        return transform;
    }

    private void paintShape(Shape shape, SvgStyle style, AffineTransform toPage) {
        Shape onPage = toPage.createTransformedShape(shape);
        if (style.fill() != null && !(shape instanceof Line2D)) {
            device.setColor(style.fill());
            device.fill(onPage);
        }
        if (style.stroke() != null && style.strokeWidth() > 0) {
            device.setColor(style.stroke());
            device.setStroke(stroke(style, Math.sqrt(Math.abs(toPage.getDeterminant()))));
            device.draw(onPage);
        }
    }

    private static BasicStroke stroke(SvgStyle style, double scale) {
        float[] dashes = new float[style.dashes().length];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) (style.dashes()[i] * scale);
        }
        int end = style.round() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        int join = style.round() ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER;
        float width = (float) (style.strokeWidth() * scale);
        return dashes.length == 0
                ? new BasicStroke(width, end, join)
                : new BasicStroke(width, end, join, 10, dashes, 0);
    }

    /** Lines of a text are tspans with a position of their own; other tspans continue the line. */
    private void paintText(Element text, SvgStyle style, AffineTransform toPage) {
        Point2D.Double position =
                new Point2D.Double(SvgNumbers.of(text, "x"), SvgNumbers.of(text, "y") + SvgNumbers.of(text, "dy"));
        for (Node child = text.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part) {
                position.x = SvgNumbers.of(part, "x", position.x) + SvgNumbers.of(part, "dx");
                position.y = SvgNumbers.of(part, "y", position.y) + SvgNumbers.of(part, "dy");
                paintLine(part.getTextContent(), style.of(part), position, toPage);
            } else if (!child.getTextContent().isBlank()) {
                paintLine(child.getTextContent(), style, position, toPage);
            }
        }
    }

    private void paintLine(String line, SvgStyle style, Point2D.Double position, AffineTransform toPage) {
        if (style.fill() == null) {
            return;
        }
        double scale = Math.sqrt(Math.abs(toPage.getDeterminant()));
        FontSpecification specification = specification(style, scale);
        FSFont font = context.getFont(specification);
        String visual = VisualOrder.of(line.strip());
        double width = context.getTextRenderer().getWidth(context.getFontContext(), font, visual) / scale;
        double start = switch (style.anchor()) {
            case "middle" -> position.x - width / 2;
            case "end" -> position.x - width;
            default -> position.x;
        };
        Point2D onPage = toPage.transform(new Point2D.Double(start, position.y), null);
        device.setColor(style.fill());
        ((AbstractOutputDevice) device).setFontSpecification(specification);
        device.setFont(font);
        context.getTextRenderer().drawString(device, visual, (float) onPage.getX(), (float) onPage.getY());
        position.x += style.anchor().equals("start") ? width : 0;
    }

    private FontSpecification specification(SvgStyle style, double scale) {
        FontSpecification specification = new FontSpecification();
        specification.families = families.toArray(String[]::new);
        specification.size = (float) (style.fontSize() * scale);
        specification.fontWeight = style.bold() ? IdentValue.FONT_WEIGHT_700 : IdentValue.FONT_WEIGHT_400;
        specification.fontStyle = style.italic() ? IdentValue.ITALIC : IdentValue.NORMAL;
        specification.variant = IdentValue.NORMAL;
        return specification;
    }
}
