package dev.debrief.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A picture read back from its SVG. */
record Drawing(Picture picture, Element svg) {

    /** Glyphs of other fonts may reach a little beyond what was measured. */
    private static final double TOLERANCE = 0.5;

    record Label(String text, Rectangle2D box) {}

    static Drawing of(Picture picture) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element svg = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(picture.svg().getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            return new Drawing(picture, svg);
        } catch (Exception malformed) {
            throw new AssertionError("Not well-formed: " + picture.svg(), malformed);
        }
    }

    List<Element> elements(String name) {
        NodeList nodes = svg.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    /** Elements with a class. */
    List<Element> elements(String name, String type) {
        return elements(name).stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ")).contains(type))
                .toList();
    }

    List<Label> labels() {
        return elements("text").stream()
                .map(text -> new Label(text.getTextContent(), box(text)))
                .toList();
    }

    List<String> texts() {
        return labels().stream().map(Label::text).toList();
    }

    /** The text of several lines as one. */
    String text() {
        return String.join(" ", texts());
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    static Rectangle2D rectangle(Element rect) {
        return new Rectangle2D.Double(
                number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height"));
    }

    private static Rectangle2D circle(Element circle) {
        double radius = number(circle, "r");
        return new Rectangle2D.Double(
                number(circle, "cx") - radius, number(circle, "cy") - radius, 2 * radius, 2 * radius);
    }

    void assertNoTextOverlapsAnother() {
        List<Label> labels = labels();
        List<String> overlaps = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            for (int j = i + 1; j < labels.size(); j++) {
                if (labels.get(i).box().intersects(labels.get(j).box())) {
                    overlaps.add(labels.get(i) + " and " + labels.get(j));
                }
            }
        }
        assertThat(overlaps).isEmpty();
    }

    void assertEverythingIsVisible() {
        Rectangle2D view = new Rectangle2D.Double(
                -TOLERANCE, -TOLERANCE, picture.width() + 2 * TOLERANCE, picture.height() + 2 * TOLERANCE);
        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 " + picture.width() + " " + picture.height());
        assertThat(labels())
                .filteredOn(label -> label.box().getWidth() > 0 && !view.contains(label.box()))
                .isEmpty();
        assertThat(elements("rect").stream().map(Drawing::rectangle))
                .filteredOn(rect -> !view.contains(rect))
                .isEmpty();
        assertThat(elements("circle").stream().map(Drawing::circle))
                .filteredOn(circle -> !view.contains(circle))
                .isEmpty();
    }

    private static Rectangle2D box(Element text) {
        Font font = font(text);
        double width = font.width(text.getTextContent());
        double x = number(text, "x");
        boolean atRightEnd = text.getAttribute("text-anchor").equals("end")
                || text.getAttribute("direction").equals("rtl");
        double left = atRightEnd ? x - width : text.getAttribute("text-anchor").equals("middle") ? x - width / 2 : x;
        double size = font.size();
        return new Rectangle2D.Double(left, number(text, "y") - 0.8 * size, width, size);
    }

    private static Font font(Element text) {
        boolean bold = text.getAttribute("font-weight").equals("bold");
        boolean small = text.getAttribute("font-size").equals("11");
        return small ? bold ? Font.SMALL_STRONG : Font.SMALL : bold ? Font.STRONG : Font.TEXT;
    }
}
