package dev.debrief.postmortems.publishing.client.googledrive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.outgoing.api.ApiJson;
import dev.debrief.postmortems.publishing.client.http.TargetApi;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is.
 *
 * @param digest of the content last written; null if it is unknown
 * @param url for people
 */
record DriveFile(
        String id,
        String name,
        boolean trashed,
        @Nullable String version,
        @Nullable String digest,
        String url) {

    static final String FIELDS = "id,name,trashed,version,webViewLink,appProperties";

    /** Names of the properties that only this application sees. */
    static final String MARK = "debrief";

    static final String DIGEST = "debriefDigest";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,200}");

    static DriveFile of(JsonNode file) {
        return TargetApi.read(
                GoogleApi.NAME,
                () -> new DriveFile(
                        ApiJson.matching(ID, file, "id"),
                        ApiJson.required(file, "name"),
                        file.path("trashed").asBoolean(false),
                        ApiJson.text(file, "version"),
                        ApiJson.text(file, "appProperties", DIGEST),
                        ApiJson.page(file, "webViewLink")));
    }
}
