package dev.debrief.documents.pdf;

import java.text.Bidi;
import org.jsoup.nodes.Element;

/** The writing direction of blocks, from the first letter of their text. */
final class Direction {

    /** Blocks that have a direction of their own. */
    static final String BLOCKS =
            "p, li, dt, dd, th, td, h1, h2, h3, h4, h5, h6, summary, blockquote, figcaption, .running";

    private Direction() {}

    static void set(Element block) {
        if (!isRightToLeft(block.text())) {
            block.attr("dir", "ltr");
            return;
        }
        block.attr("dir", "rtl");
        if (block.nameIs("li")) {
            mark(block);
        }
    }

    /** The renderer does not isolate text from what follows it in the line, but a mark does. */
    static void isolate(Element text) {
        if (isBidirectional(text.text())) {
            Element block = text.closest("[dir]");
            String mark = block != null && block.attr("dir").equals("rtl") ? "\u200F" : "\u200E";
            text.before(mark(mark));
            text.after(mark(mark));
        }
        text.tagName("span");
    }

    private static Element mark(String mark) {
        return new Element("span").addClass("mark").text(mark);
    }

    private static boolean isBidirectional(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    private static boolean isRightToLeft(String text) {
        return isBidirectional(text) && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** The renderer cannot draw the marks of all list items that are written from the right, so they are text. */
    private static void mark(Element item) {
        Element list = item.parent();
        if (list == null || list.hasClass("timeline") || list.hasClass("whys") || list.hasClass("plain-list")) {
            return;
        }
        String mark = list.nameIs("ol") ? (item.elementSiblingIndex() + 1) + ". " : "\u2022 ";
        item.selectStream("*")
                .flatMap(element -> element.textNodes().stream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .ifPresent(text -> text.text(mark + text.getWholeText()));
    }
}
