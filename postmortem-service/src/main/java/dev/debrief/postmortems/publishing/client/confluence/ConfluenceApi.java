package dev.debrief.postmortems.publishing.client.confluence;

import dev.debrief.platform.outgoing.api.ApiException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls that publishing needs, in one of the two APIs. All of them throw a {@link ApiException}. */
interface ConfluenceApi {

    /** Whether the space and the parent page can be read. */
    List<String> problems();

    /** A page; null if it does not exist, is in the trash, or may not be seen. */
    @Nullable ConfluencePage page(String id);

    /** The page with a title in the space: there is at most one. */
    List<ListedPage> withTitle(String title);

    /** The pages among which new ones are created. */
    List<ListedPage> siblings();

    /** Creates a page; null if the space has one with this title, or gets one at the same time. */
    @Nullable ConfluencePage create(String title, String body);

    /** Changes a page; null if somebody has changed it since it was read. */
    @Nullable ConfluencePage update(ConfluencePage page, String title, String body, String message);
}
