package dev.debrief.incidents.ingress.kind.teams;

import dev.debrief.incidents.ingress.kind.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of Teams, which are HTML. */
final class TeamsText {

    private static final Pattern MENTION = Pattern.compile("<at(?: [^<>]*)?>[^<]*</at>");
    private static final Pattern LINE_END = Pattern.compile("(?i)<br ?/?>|</(?:p|div|li)>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{1,8}));");

    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private TeamsText() {}

    /** What was written after the mention of the webhook, without markup. */
    static String plain(String html) {
        String withoutMention = MENTION.matcher(html).replaceFirst(" ");
        String lines = LINE_END.matcher(withoutMention).replaceAll("\n");
        String text = ENTITY.matcher(TAG.matcher(lines).replaceAll(""))
                .replaceAll(entity -> Matcher.quoteReplacement(decoded(entity)));
        return Texts.storable(text).replace('\u00A0', ' ').strip();
    }

    private static String decoded(MatchResult entity) {
        if (entity.group(3) != null) {
            return ENTITIES.getOrDefault(entity.group(3).toLowerCase(Locale.ROOT), entity.group());
        }
        int character =
                entity.group(1) == null ? Integer.parseInt(entity.group(2), 16) : Integer.parseInt(entity.group(1));
        return Character.isValidCodePoint(character) ? Character.toString(character) : "";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br>");
    }
}
