package dev.debrief.documents.picture;

import java.util.Locale;

/** Colours of pictures. The classes let a style sheet replace the colours, which are those of light paper. */
enum Tone {
    INK("#1b2330"),
    SOFT("#586172"),
    LINE("#c3cad6"),
    SHADE("#f5f7fa"),
    PAPER("#ffffff"),
    ACCENT("#2557c7"),
    GOOD("#14663b"),
    WARN("#7a4a00"),
    BAD("#a01c2c"),
    BAD_FILL("#f0a3ad"),
    WARN_FILL("#f3cf8b"),
    GOOD_FILL("#a5d9bb"),
    INFO_FILL("#b5cdf7");

    private final String colour;

    Tone(String colour) {
        this.colour = colour;
    }

    String fill() {
        return " fill=\"" + colour + "\" class=\"pic-" + word() + "\"";
    }

    String stroke(double width) {
        return " fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + Svg.number(width) + "\" class=\"pic-line-"
                + word() + "\"";
    }

    /** Of a shape with both. */
    String fill(Tone stroke, double width) {
        return " fill=\"" + colour + "\" stroke=\"" + stroke.colour + "\" stroke-width=\"" + Svg.number(width)
                + "\" class=\"pic-" + word() + " pic-line-" + stroke.word() + "\"";
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
