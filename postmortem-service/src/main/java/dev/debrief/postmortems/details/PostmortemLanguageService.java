package dev.debrief.postmortems.details;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.comment.CommentService;
import dev.debrief.postmortems.language.LanguageCheckReport;
import dev.debrief.postmortems.language.LanguageService;
import dev.debrief.postmortems.language.LocatedText;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/** Checks the texts of a postmortem for blaming language. */
@ApplicationScoped
@Transactional
public class PostmortemLanguageService {

    private final PostmortemAccess postmortems;
    private final PostmortemReader reader;
    private final CommentService comments;
    private final LanguageService language;

    PostmortemLanguageService(
            PostmortemAccess postmortems, PostmortemReader reader, CommentService comments, LanguageService language) {
        this.postmortems = postmortems;
        this.reader = reader;
        this.comments = comments;
        this.language = language;
    }

    /** Checks the current draft and its comments. */
    public LanguageCheckReport check(EntityRef ref, Actor actor) {
        PostmortemDetails postmortemDetails = reader.read(postmortems.visible(ref, actor));
        List<LocatedText> commentTexts = PostmortemTextCollector.of(
                postmortemDetails,
                comments.findNotRemoved(postmortemDetails.postmortem().id()));
        return language.check(
                Stream.concat(PostmortemTextCollector.of(postmortemDetails).stream(), commentTexts.stream())
                        .toList());
    }
}
