package dev.debrief.documents.picture;

/** Writes a drawing. All text is escaped, and every shape has a colour and the class of its colour. */
final class Svg {

    private static final String FAMILY = "Noto Sans, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif";

    /** Such text starts at its right end. */
    static final String RIGHT_TO_LEFT = " text-anchor=\"start\" direction=\"rtl\"";

    private final StringBuilder shapes = new StringBuilder(8192);

    Svg line(double x1, double y1, double x2, double y2, Tone tone, double width) {
        return path("M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2), tone, width);
    }

    Svg path(String description, Tone tone, double width) {
        shapes.append("<path d=\"").append(description).append('"').append(tone.stroke(width));
        shapes.append(" stroke-linejoin=\"round\"/>\n");
        return this;
    }

    Svg dashed(double x1, double y1, double x2, double y2, Tone tone) {
        shapes.append("<path d=\"M").append(number(x1)).append(' ').append(number(y1));
        shapes.append('L').append(number(x2)).append(' ').append(number(y2)).append('"');
        shapes.append(tone.stroke(1)).append(" stroke-dasharray=\"3 3\"/>\n");
        return this;
    }

    Svg shape(String description, Tone fill, Tone stroke, double width) {
        shapes.append("<path d=\"").append(description).append('"').append(fill.fill(stroke, width));
        shapes.append("/>\n");
        return this;
    }

    Svg rect(double x, double y, double width, double height, double radius, Tone fill) {
        return rect(x, y, width, height, radius, fill.fill());
    }

    Svg box(double x, double y, double width, double height, double radius, Tone fill, Tone stroke) {
        return rect(x, y, width, height, radius, fill.fill(stroke, 1));
    }

    Svg circle(double x, double y, double radius, Tone fill, Tone stroke) {
        shapes.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
        shapes.append("\" r=\"").append(number(radius)).append('"').append(fill.fill(stroke, 1.5));
        shapes.append("/>\n");
        return this;
    }

    /** A block between two edges; text from right to left is at the right one. @param y of its top */
    Svg block(TextBlock block, double left, double right, double y, Tone tone) {
        double baseline = y + block.font().size();
        for (String line : block.lines()) {
            if (block.rightToLeft()) {
                text(line, right, baseline, block.font(), tone, RIGHT_TO_LEFT);
            } else {
                text(line, left, baseline, block.font(), tone, "");
            }
            baseline += block.font().lineHeight();
        }
        return this;
    }

    Svg right(String line, double x, double baseline, Font font, Tone tone) {
        return text(line, x, baseline, font, tone, " text-anchor=\"end\"");
    }

    Svg middle(String line, double x, double baseline, Font font, Tone tone) {
        return text(line, x, baseline, font, tone, " text-anchor=\"middle\"");
    }

    Svg left(String line, double x, double baseline, Font font, Tone tone) {
        return text(line, x, baseline, font, tone, "");
    }

    /** @param kind a word that no other picture of the document has */
    Picture picture(String kind, String title, Alternative alternative, double width, double height) {
        int wide = (int) Math.ceil(width);
        int high = (int) Math.ceil(height);
        String id = "picture-" + kind;
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"pic pic-" + kind + "\" width=\"" + wide
                + "\" height=\"" + high + "\" viewBox=\"0 0 " + wide + " " + high + "\" role=\"img\" aria-labelledby=\""
                + id + "-title " + id + "-desc\" font-family=\"" + FAMILY + "\">\n<title id=\"" + id + "-title\">"
                + escaped(title) + "</title>\n<desc id=\"" + id + "-desc\">" + escaped(alternative.summary())
                + "</desc>\n" + shapes + "</svg>";
        return new Picture(svg, title, alternative.text(), wide, high);
    }

    /** With one digit after the point. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        if (tenths % 10 == 0) {
            return Long.toString(tenths / 10);
        }
        return (tenths < 0 ? "-" : "") + Math.abs(tenths / 10) + "." + Math.abs(tenths % 10);
    }

    private Svg rect(double x, double y, double width, double height, double radius, String colours) {
        shapes.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        shapes.append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height));
        if (radius > 0) {
            shapes.append("\" rx=\"").append(number(radius));
        }
        shapes.append('"').append(colours).append("/>\n");
        return this;
    }

    private Svg text(String line, double x, double baseline, Font font, Tone tone, String anchor) {
        shapes.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(baseline));
        shapes.append("\" font-size=\"").append(font.size()).append('"');
        if (font.bold()) {
            shapes.append(" font-weight=\"bold\"");
        }
        shapes.append(anchor).append(tone.fill()).append('>');
        shapes.append(escaped(line)).append("</text>\n");
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
