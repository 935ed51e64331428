package dev.debrief.postmortems.publishing.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.outgoing.api.ApiLimitedException;
import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import dev.debrief.platform.testkit.vendor.PageStub.StubPage;
import dev.debrief.postmortems.publishing.client.Kills.KilledError;
import dev.debrief.postmortems.publishing.client.confluence.ConfluenceProduct;
import dev.debrief.postmortems.publishing.client.googledrive.GoogleDriveProduct;
import dev.debrief.postmortems.publishing.client.notion.NotionProduct;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However often the worker is killed, a postmortem gets one page, and its readers always have a complete version. */
class NoDuplicatePageTest {

    /** For each of four products, so that there are more than 500. */
    private static final int KILLS = 130;

    private static final int VERSIONS = 4;

    /** For so long after the start of a creation that was not answered, the service makes no other attempt. */
    private static final Duration SETTLING = Duration.ofSeconds(75);

    /** A creation may be executed up to 30 seconds after it was sent. */
    private static final Duration SEARCH_LAG = Duration.ofSeconds(40);

    private final List<String> violations = new ArrayList<>();

    /** What is stored outside of the worker. */
    private @Nullable PublishedPage stored;

    private int storedVersion;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GIT")
    void killedAtRandomPoints(TargetKind kind) {
        Kills kills = new Kills(kind.ordinal() + 1, 0.06);
        int postmortem = 0;
        try (TestApi api = new TestApi();
                PageProduct product = product(kind, api)) {
            api.around(kills::maybe);
            product.stub().failRandomly(kind.ordinal() + 7, 0.06);
            product.stub().createLate(0.2);
            while (kills.count() < KILLS) {
                postmortem++;
                publish(product, api, kills, postmortem);
            }

            assertThat(violations).isEmpty();
            assertThat(product.stub().pages()).hasSize(postmortem);
        }
    }

    static PageProduct product(TargetKind kind, TestApi api) {
        return switch (kind) {
            case NOTION -> new NotionProduct(api);
            case CONFLUENCE_CLOUD, CONFLUENCE_DATA_CENTER -> new ConfluenceProduct(kind, api);
            case GOOGLE_DRIVE -> {
                GoogleDriveProduct drive = new GoogleDriveProduct(api);
                drive.stub().searchLag(SEARCH_LAG);
                yield drive;
            }
            case GIT -> throw new IllegalArgumentException();
        };
    }

    /** A newer version sometimes replaces one that has not been published yet. */
    private void publish(PageProduct product, TestApi api, Kills kills, int postmortem) {
        stored = null;
        storedVersion = 0;
        product.stub().observe(() -> inspect(product, postmortem));
        int version = 1;
        PageDraft draft = draft(kills, postmortem, version);
        while (storedVersion < VERSIONS) {
            if (attempt(product, draft, kills)) {
                storedVersion = version;
            } else {
                api.clock.advance(
                        stored == null
                                ? SETTLING
                                : Duration.ofMillis(kills.random().nextInt(5000)));
            }
            if (version < VERSIONS
                    && (storedVersion == version || kills.random().nextInt(4) == 0)) {
                version++;
                draft = draft(kills, postmortem, version);
            }
        }
        List<StubPage> pages = pages(product, postmortem);
        int lines =
                SampleDrafts.lines(draft.document().sections().get(0).text()).size();
        if (pages.size() != 1
                || !pages.get(0).title().equals(draft.pageTitle())
                || SampleDrafts.completeVersion(pages.get(0).content()) != version
                || SampleDrafts.lines(pages.get(0).content()).size() != lines) {
            violations.add("PM-" + postmortem + " is not as it was published: " + pages);
        }
    }

    private static PageDraft draft(Kills kills, int postmortem, int version) {
        int lines = kills.random().nextInt(10) == 0 ? 103 : 1 + kills.random().nextInt(6);
        return SampleDrafts.draft(postmortem, version, lines);
    }

    private boolean attempt(PageProduct product, PageDraft draft, Kills kills) {
        try {
            PublishedPage page = product.client().publish(product.access(), draft, stored);
            kills.maybe();
            stored = page;
            return true;
        } catch (KilledError
                | ApiUnavailableException
                | ApiLimitedException
                | PublishingInterruptedException interrupted) {
            return false;
        }
    }

    private static List<StubPage> pages(PageProduct product, int postmortem) {
        String prefix = "PM-" + postmortem + " ";
        return product.stub().pages().stream()
                .filter(page -> page.title().startsWith(prefix))
                .toList();
    }

    private void inspect(PageProduct product, int postmortem) {
        List<StubPage> pages = pages(product, postmortem);
        if (pages.size() > 1) {
            violations.add("There are " + pages.size() + " pages of PM-" + postmortem);
        }
        if (storedVersion > 0 && SampleDrafts.completeVersion(pages.get(0).content()) < storedVersion) {
            violations.add("PM-" + postmortem + " has lost version " + storedVersion + ": " + pages);
        }
    }
}
