package dev.debrief.documents.pdf;

import java.util.Arrays;
import org.w3c.dom.Element;

/** Numbers in attributes of SVG. */
final class SvgNumbers {

    private SvgNumbers() {}

    /** Numbers separated by spaces or commas. */
    static double[] of(String text) {
        return Arrays.stream(text.trim().split("[\\s,]+"))
                .filter(number -> !number.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** A number of an element, 0 if it has none. */
    static double of(Element element, String attribute) {
        return of(element, attribute, 0);
    }

    static double of(Element element, String attribute, double otherwise) {
        String text = element.getAttribute(attribute);
        return text.isEmpty()
                ? otherwise
                : Double.parseDouble(text.endsWith("px") ? text.substring(0, text.length() - 2) : text);
    }
}
