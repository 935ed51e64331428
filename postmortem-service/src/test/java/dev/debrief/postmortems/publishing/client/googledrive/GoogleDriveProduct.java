package dev.debrief.postmortems.publishing.client.googledrive;

import dev.debrief.platform.testkit.vendor.GoogleDriveStub;
import dev.debrief.postmortems.publishing.client.PageProduct;
import dev.debrief.postmortems.publishing.client.PublishingClient;
import dev.debrief.postmortems.publishing.client.SampleDrafts;
import dev.debrief.postmortems.publishing.client.TargetAccess;
import dev.debrief.postmortems.publishing.client.TargetKind;
import dev.debrief.postmortems.publishing.client.TestApi;
import java.util.Map;

/** Google Drive, with files of plain lines. */
public final class GoogleDriveProduct implements PageProduct {

    final GoogleDriveStub stub;
    private final GoogleDriveClient client;

    public GoogleDriveProduct(TestApi api) {
        stub = new GoogleDriveStub(api.clock);
        client = new GoogleDriveClient(
                api.http(), api.waiting(), SampleDrafts.renderer(lines -> String.join("\n", lines)));
    }

    @Override
    public GoogleDriveStub stub() {
        return stub;
    }

    @Override
    public PublishingClient client() {
        return client;
    }

    @Override
    public TargetAccess access() {
        return new TargetAccess(
                TargetKind.GOOGLE_DRIVE,
                stub.url(),
                Map.of(GoogleDriveClient.FOLDER, GoogleDriveStub.FOLDER),
                null,
                stub.credential());
    }
}
