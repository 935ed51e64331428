package dev.debrief.documents.picture;

import dev.debrief.documents.model.Cause;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.text.FishboneGroups;
import dev.debrief.documents.text.TextFormatter;
import dev.debrief.documents.tree.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The causes by area as the bones of a fish: ribs above and below a spine that leads to what happened, causes on the
 * ribs, and causes of causes below them. Many areas make two fish; the words have those that are not drawn.
 */
final class FishbonePicture {

    private static final int WIDEST = 760;
    private static final int WIDEST_COLUMN = 287;
    private static final int HEAD = 148;
    private static final int SLANT = 26;
    private static final int EDGE = 4;
    private static final int GAP = 14;

    /** Of ribs on one spine, half of them above it. */
    private static final int RIBS = 6;

    /** More areas than this are no longer a picture. */
    private static final int MOST = 2 * RIBS;

    private final Svg svg = new Svg();
    private final String effect;
    private final List<Map.Entry<String, List<Cause>>> bones;
    private final double column;
    private final double width;

    private FishbonePicture(String effect, Map<String, List<Cause>> byBone) {
        this.effect = effect;
        bones = List.copyOf(byBone.entrySet());
        int columns = (Math.min(RIBS, bones.size()) + 1) / 2;
        column = Math.min(WIDEST_COLUMN, (WIDEST - HEAD - 2.0 * EDGE - SLANT) / columns);
        width = columns * column + HEAD + 2 * EDGE + SLANT;
    }

    static Optional<Picture> of(Document document) {
        return document.fishbone().isEmpty()
                ? Optional.empty()
                : Optional.of(new FishbonePicture(
                                PlainText.of(document.details().incidentTitle()),
                                FishboneGroups.byBone(document.fishbone()))
                        .draw());
    }

    private Picture draw() {
        int drawn = Math.min(MOST, bones.size());
        double top = EDGE;
        for (int from = 0; from < drawn; from += RIBS) {
            top = drawFish(bones.subList(from, Math.min(from + RIBS, drawn)), top) + 24;
        }
        if (drawn < bones.size()) {
            top = drawRest(bones.subList(drawn, bones.size()), top) + 24;
        }
        return svg.picture("fishbone", "Causes by area", alternative(), width, top - 24 + EDGE);
    }

    /** Says what is not drawn. @return y of its lower end */
    private double drawRest(List<Map.Entry<String, List<Cause>>> rest, double top) {
        String words = amount(rest.size(), " more area") + " with " + amount(countCauses(rest), " cause")
                + (rest.size() == 1 ? " is" : " are") + " not drawn; the list of causes has "
                + (rest.size() == 1 ? "it." : "them.");
        TextBlock block = TextBlock.of(words, Font.SMALL, width - 2 * EDGE, 2);
        svg.block(block, EDGE, width - EDGE, top, Tone.INK);
        return top + block.height();
    }

    /** @return y of its lower end */
    private double drawFish(List<Map.Entry<String, List<Cause>>> some, double top) {
        List<Rib> above = new ArrayList<>();
        List<Rib> below = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            Rib rib = new Rib(some.get(i).getKey(), some.get(i).getValue(), column - GAP, SLANT);
            (i % 2 == 0 ? above : below).add(rib);
        }
        TextBlock words = TextBlock.of(effect, Font.STRONG, HEAD - 36.0, 7);
        double head = words.height() / 2.0 + 14;
        double up = Math.max(head, above.stream().mapToDouble(Rib::height).max().orElse(0));
        double down =
                Math.max(head, below.stream().mapToDouble(Rib::height).max().orElse(0));
        double spine = top + up;
        svg.line(EDGE, spine, width - HEAD, spine, Tone.SOFT, 3);
        for (int i = 0; i < above.size(); i++) {
            double left = width - HEAD - SLANT - EDGE - (above.size() - i) * column + GAP;
            above.get(i).draw(svg, left, spine, -up);
            if (i < below.size()) {
                below.get(i).draw(svg, left, spine, down);
            }
        }
        drawHead(words, spine, head);
        return spine + down;
    }

    private void drawHead(TextBlock words, double spine, double half) {
        double left = width - HEAD;
        double shoulder = width - 24;
        String outline = "M" + Svg.number(left) + " " + Svg.number(spine - half) + "H" + Svg.number(shoulder) + "L"
                + Svg.number(width - EDGE) + " " + Svg.number(spine) + "L" + Svg.number(shoulder) + " "
                + Svg.number(spine + half) + "H" + Svg.number(left) + "z";
        svg.shape(outline, Tone.SHADE, Tone.SOFT, 1.5);
        svg.block(words, left + 10, shoulder - 2, spine - words.height() / 2.0, Tone.INK);
    }

    private Alternative alternative() {
        Alternative alternative = new Alternative("Causes of \"" + effect + "\" by area: "
                + amount(countCauses(bones), " cause") + " in " + amount(bones.size(), " area")
                + "; a dash stands for each level below a cause.");
        bones.forEach(bone -> {
            alternative.statement(PlainText.of(TextFormatter.label(bone.getKey())) + ":");
            for (Cause cause : bone.getValue()) {
                String level = "- ".repeat(Math.min(9, Math.max(0, cause.depth() - 1)));
                alternative.statement(
                        level + PlainText.ofMarkdown(cause.text()) + References.words(cause.references()));
            }
        });
        return alternative;
    }

    private static int countCauses(List<Map.Entry<String, List<Cause>>> some) {
        return some.stream().mapToInt(bone -> bone.getValue().size()).sum();
    }

    private static String amount(int count, String noun) {
        return count + noun + (count == 1 ? "" : "s");
    }
}
