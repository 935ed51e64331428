package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.comment.CommentService;
import dev.debrief.postmortems.language.LanguageCheckReport;
import dev.debrief.postmortems.language.LanguageService;
import dev.debrief.postmortems.language.LocatedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/** Reads what was written of a postmortem for language that blames. */
@ApplicationScoped
@Transactional
public class PostmortemLanguageService {

    private final PostmortemRepository postmortems;
    private final PostmortemReader reader;
    private final CommentService comments;
    private final LanguageService language;

    PostmortemLanguageService(
            PostmortemRepository postmortems,
            PostmortemReader reader,
            CommentService comments,
            LanguageService language) {
        this.postmortems = postmortems;
        this.reader = reader;
        this.comments = comments;
        this.language = language;
    }

    /** The document as it is written now, and what is said about it. */
    public LanguageCheckReport read(EntityRef ref, Actor actor) {
        PostmortemDetails postmortemDetails = reader.read(postmortems.require(ref, LockModeType.NONE, actor));
        List<LocatedText> said = PostmortemTextCollector.of(
                postmortemDetails, comments.said(postmortemDetails.postmortem().id()));
        return language.read(Stream.concat(PostmortemTextCollector.of(postmortemDetails).stream(), said.stream())
                .toList());
    }
}
