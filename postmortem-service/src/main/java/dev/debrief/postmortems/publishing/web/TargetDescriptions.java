package dev.debrief.postmortems.publishing.web;

/** Descriptions of members that requests and views share. */
final class TargetDescriptions {

    static final String BASE_URL =
            "Base URL: an https URL on the public Internet, port 443 or 8443, unless the operator allows others. The"
                    + " URL of the repository for GIT, of the site for CONFLUENCE_CLOUD and CONFLUENCE_DATA_CENTER; absent"
                    + " for the public address of GOOGLE_DRIVE and NOTION";

    static final String SETTINGS =
            "Where pages are: `folderId` and optionally `subject` for GOOGLE_DRIVE, `parentPageId` for NOTION,"
                    + " `spaceKey` and optionally `parentPageId` for CONFLUENCE_CLOUD and CONFLUENCE_DATA_CENTER,"
                    + " optionally `branch` and `directory` for GIT";

    private TargetDescriptions() {}
}
