package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Pages of one space of Confluence. Titles are unique, bodies are well-formed, a change names the version that follows
 * the one it was made from, and an unchanged page makes no version.
 */
public abstract class ConfluenceStub extends PageStub {

    public static final String SPACE = "ENG";
    public static final String TOKEN = "token-of-confluence";

    static final int HOME = 100;
    private static final int CONFLICT = 409;

    /** A page of the space. */
    static final class Page {
        final int id;
        final int parent;
        String title;
        String body;
        int version = 1;
        boolean trashed;

        Page(int id, int parent, String title, String body) {
            this.id = id;
            this.parent = parent;
            this.title = title;
            this.body = body;
        }
    }

    private final Map<Integer, Page> pages = new TreeMap<>();
    private volatile boolean visible = true;
    private volatile int conflictStatus = CONFLICT;
    private volatile boolean conflicting;

    ConfluenceStub(Clock clock) {
        super(clock);
        pages.put(HOME, new Page(HOME, 0, "Home", ""));
    }

    /** Whether the user may see the space. */
    public void show(boolean newVisible) {
        visible = newVisible;
    }

    /** From now on, a wrong version is answered with this status. */
    public void conflictStatus(int status) {
        conflictStatus = status;
    }

    /** The next creation fails because of another change at the same time. */
    public void conflictOnce() {
        conflicting = true;
    }

    final boolean isVisible() {
        return visible;
    }

    @Override
    public String credential() {
        return TOKEN;
    }

    @Override
    public synchronized List<StubPage> pages() {
        return pages.values().stream()
                .filter(page -> page.id != HOME && !page.trashed)
                .map(page -> new StubPage(Integer.toString(page.id), page.title, page.body))
                .toList();
    }

    public synchronized int version(String id) {
        return page(id).version;
    }

    @Override
    public synchronized void delete(String id) {
        page(id).trashed = true;
    }

    /** Somebody changes a page. */
    public synchronized void edit(String id, String title, String body) {
        Page page = page(id);
        page.title = title;
        page.body = body;
        page.version++;
    }

    /** Somebody creates a page. */
    public synchronized void add(String title) {
        added(HOME, title, "<p>Of somebody</p>");
    }

    private Page page(String id) {
        Page page = find(id);
        if (page == null) {
            throw new IllegalArgumentException("There is no page " + id);
        }
        return page;
    }

    final @Nullable Page find(String id) {
        return id.matches("[0-9]{1,9}") ? pages.get(Integer.parseInt(id)) : null;
    }

    final List<Page> all(Predicate<Page> filter) {
        return pages.values().stream()
                .filter(page -> !page.trashed && visible)
                .filter(filter)
                .toList();
    }

    final Page added(int parent, String title, String body) {
        Page page = new Page(HOME + pages.size(), parent, title, body);
        pages.put(page.id, page);
        return page;
    }

    /** Creates a page. */
    final Answer create(int parent, String title, String body) {
        if (conflicting) {
            conflicting = false;
            return error(CONFLICT, "ConflictException: Batch update returned unexpected row count");
        }
        Answer refusal = refusal(null, title, body);
        return refusal == null ? Answer.ok(json(added(parent, title, body))) : refusal;
    }

    final Answer update(Page page, int version, String title, String body) {
        Answer refusal = refusal(page, title, body);
        if (refusal != null) {
            return refusal;
        }
        if (version != page.version + 1) {
            return error(
                    conflictStatus,
                    "Version must be incremented when updating a page. Current Version: " + page.version);
        }
        if (!page.body.equals(body) || !page.title.equals(title)) {
            page.title = title;
            page.body = body;
            page.version++;
        }
        return Answer.ok(json(page));
    }

    private @Nullable Answer refusal(@Nullable Page own, String title, String body) {
        if (title.isEmpty() || title.length() > 255) {
            return error(BAD_REQUEST, "Title is too long");
        }
        if (!all(page -> page.title.equals(title) && (own == null || page.id != own.id))
                .isEmpty()) {
            return error(BAD_REQUEST, "A page with this title already exists: " + title);
        }
        return isWellFormed(body) ? null : error(BAD_REQUEST, "Error parsing xhtml: " + body);
    }

    private static boolean isWellFormed(String body) {
        String document = "<body xmlns:ac=\"urn:ac\" xmlns:ri=\"urn:ri\">" + body + "</body>";
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            builder.parse(new InputSource(new StringReader(document)));
            return true;
        } catch (SAXException malformed) {
            return false;
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A page in the format of the API. */
    abstract ObjectNode json(Page page);

    abstract Answer error(int status, String message);

    @Override
    boolean creates(StubRequest request) {
        return request.method().equals("POST");
    }

    @Override
    Answer unauthenticated() {
        return error(401, "Unauthorized");
    }

    @Override
    Answer limited(Duration wait) {
        return new Answer(
                429, retryAfter(wait), error(429, "Rate limit exceeded").body());
    }
}
