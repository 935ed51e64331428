package dev.debrief.postmortems.publishing.client.confluence;

import dev.debrief.postmortems.publishing.client.ContentDigest;
import dev.debrief.postmortems.publishing.client.PageDraft;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body of a page, with an anchor at its top that contains the mark of the postmortem and the digest of the content:
 * so both are written in the same call as the content.
 */
record MarkedBody(String mark, String digest, String text) {

    private static final Pattern ANCHOR = Pattern.compile("(debrief-[^.<>\\s]+)\\.([0-9a-f]{32})</ac:parameter>");

    /** @param file in the storage format */
    static MarkedBody of(PageDraft draft, byte[] file) {
        String digest = ContentDigest.of(draft, file);
        String anchor = "<ac:structured-macro ac:name=\"anchor\" ac:schema-version=\"1\"><ac:parameter ac:name=\"\">"
                + escaped(draft.mark()) + "." + digest + "</ac:parameter></ac:structured-macro>";
        return new MarkedBody(
                draft.mark(),
                digest,
                "<p>" + anchor + "<em>" + escaped(draft.note()) + "</em></p>"
                        + new String(file, StandardCharsets.UTF_8));
    }

    boolean marks(ConfluencePage page) {
        Matcher anchor = ANCHOR.matcher(page.body());
        return anchor.find() && anchor.group(1).equals(mark);
    }

    boolean isOn(ConfluencePage page) {
        Matcher anchor = ANCHOR.matcher(page.body());
        return anchor.find() && anchor.group(1).equals(mark) && anchor.group(2).equals(digest);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
