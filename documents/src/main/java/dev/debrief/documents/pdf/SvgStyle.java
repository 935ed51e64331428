package dev.debrief.documents.pdf;

import com.openhtmltopdf.css.parser.FSRGBColor;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The presentation attributes of an element, some of them inherited. A colour is null if it is not painted. */
record SvgStyle(
        @Nullable FSRGBColor fill,
        @Nullable FSRGBColor stroke,
        double strokeWidth,
        double[] dashes,
        boolean round,
        double fontSize,
        boolean bold,
        boolean italic,
        String anchor) {

    static final SvgStyle INITIAL =
            new SvgStyle(FSRGBColor.BLACK, null, 1, new double[0], false, 16, false, false, "start");

    SvgStyle of(Element element) {
        return new SvgStyle(
                colour(element, "fill", fill),
                colour(element, "stroke", stroke),
                SvgNumbers.of(element, "stroke-width", strokeWidth),
                dashes(element),
                element.hasAttribute("stroke-linecap")
                        ? element.getAttribute("stroke-linecap").equals("round")
                        : round,
                SvgNumbers.of(element, "font-size", fontSize),
                element.hasAttribute("font-weight") ? isBold(element.getAttribute("font-weight")) : bold,
                element.hasAttribute("font-style")
                        ? element.getAttribute("font-style").equals("italic")
                        : italic,
                anchor(element));
    }

    /** The edge at which text is: that of a start from right to left is the right one. */
    private String anchor(Element element) {
        String written = element.hasAttribute("text-anchor") ? element.getAttribute("text-anchor") : anchor;
        boolean fromTheRight = element.getAttribute("direction").equals("rtl");
        return switch (written) {
            case "middle" -> "middle";
            case "end" -> fromTheRight ? "start" : "end";
            default -> fromTheRight ? "end" : "start";
        };
    }

    private double[] dashes(Element element) {
        if (!element.hasAttribute("stroke-dasharray")) {
            return dashes;
        }
        String written = element.getAttribute("stroke-dasharray");
        return written.equals("none") ? new double[0] : SvgNumbers.of(written);
    }

    private static boolean isBold(String weight) {
        return weight.equals("bold") || !weight.equals("normal") && Integer.parseInt(weight) >= 600;
    }

    private static @Nullable FSRGBColor colour(Element element, String attribute, @Nullable FSRGBColor inherited) {
        String written = element.getAttribute(attribute);
        if (written.isEmpty() || written.equals("inherit")) {
            return inherited;
        }
        return switch (written) {
            case "none" -> null;
            case "currentColor", "black" -> FSRGBColor.BLACK;
            case "white" -> new FSRGBColor(255, 255, 255);
            default -> hexadecimal(written);
        };
    }

    private static FSRGBColor hexadecimal(String written) {
        String digits = written.substring(1);
        if (digits.length() == 3) {
            digits = digits.replaceAll("(.)", "$1$1");
        }
        return new FSRGBColor(Integer.parseInt(digits, 16));
    }
}
