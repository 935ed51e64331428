package dev.debrief.postmortems.publishing.client.git;

import dev.debrief.documents.markdown.MarkdownRenderer;
import dev.debrief.postmortems.publishing.client.PageDraft;
import dev.debrief.postmortems.publishing.client.TargetAccess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * The file of a postmortem. Its last line is the mark of the postmortem, so that a file that somebody else has written
 * is not overwritten.
 */
record GitFile(String path, byte[] content, String mark) {

    private static final MarkdownRenderer RENDERER = new MarkdownRenderer();

    static GitFile of(TargetAccess access, PageDraft draft) {
        String mark = "<!-- " + draft.mark() + " -->";
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            RENDERER.render(draft.document(), content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        content.writeBytes(("\n" + mark + "\n").getBytes(StandardCharsets.UTF_8));
        return new GitFile(
                access.required(GitClient.DIRECTORY) + "/" + draft.key() + ".md", content.toByteArray(), mark);
    }

    /** The id of the content in Git. */
    ObjectId blob() {
        return new ObjectInserter.Formatter().idFor(Constants.OBJ_BLOB, content);
    }

    boolean isMarked(byte[] other) {
        return new String(other, StandardCharsets.UTF_8).strip().endsWith(mark);
    }
}
