package dev.debrief.postmortems.publishing.client.confluence;

import static java.util.stream.Collectors.joining;

import dev.debrief.platform.testkit.vendor.ConfluenceCloudStub;
import dev.debrief.platform.testkit.vendor.ConfluenceDataCenterStub;
import dev.debrief.platform.testkit.vendor.ConfluenceStub;
import dev.debrief.postmortems.publishing.client.PageProduct;
import dev.debrief.postmortems.publishing.client.PublishingClient;
import dev.debrief.postmortems.publishing.client.SampleDrafts;
import dev.debrief.postmortems.publishing.client.TargetAccess;
import dev.debrief.postmortems.publishing.client.TargetKind;
import dev.debrief.postmortems.publishing.client.TestApi;
import java.util.HashMap;
import java.util.Map;

/** Confluence, with a paragraph for each line. */
public final class ConfluenceProduct implements PageProduct {

    final ConfluenceStub stub;
    private final TargetKind kind;
    private final ConfluenceClient client;
    private final Map<String, String> settings = new HashMap<>(Map.of(ConfluenceClient.SPACE, ConfluenceStub.SPACE));

    public ConfluenceProduct(TargetKind kind, TestApi api) {
        this.kind = kind;
        stub = kind == TargetKind.CONFLUENCE_CLOUD
                ? new ConfluenceCloudStub(api.clock)
                : new ConfluenceDataCenterStub(api.clock);
        client = new ConfluenceClient(
                api.http(),
                api.waiting(),
                SampleDrafts.renderer(lines ->
                        lines.stream().map(line -> "<p>" + line + "</p>").collect(joining())));
    }

    /** Below a page. */
    ConfluenceProduct below(String parentId) {
        settings.put(ConfluenceClient.PARENT, parentId);
        return this;
    }

    @Override
    public ConfluenceStub stub() {
        return stub;
    }

    @Override
    public PublishingClient client() {
        return client;
    }

    @Override
    public TargetAccess access() {
        return new TargetAccess(kind, stub.url(), settings, ConfluenceCloudStub.USER, stub.credential());
    }
}
