package dev.debrief.postmortems.publishing.publication;

import dev.debrief.postmortems.publishing.client.PublishedPage;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A page in a publishing target, with what was last written to it. */
@Embeddable
public class PublicationPage {

    @Column(name = "page_id")
    private String pageId;

    @Column(name = "page_url")
    private String url;

    @Column(name = "page_revision")
    private @Nullable String pageRevision;

    @Column(name = "page_digest")
    private String digest;

    private Integer version;
    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected PublicationPage() {}

    PublicationPage(PublishedPage page, int version, Instant now) {
        this.pageId = page.id();
        this.url = page.url();
        this.pageRevision = page.revision();
        this.digest = page.digest();
        this.version = version;
        this.publishedAt = now;
    }

    PublishedPage toPage() {
        return new PublishedPage(pageId, url, pageRevision, digest);
    }

    public String url() {
        return url;
    }

    /** The published version on the page. */
    public int version() {
        return version;
    }

    public Instant publishedAt() {
        return publishedAt;
    }
}
