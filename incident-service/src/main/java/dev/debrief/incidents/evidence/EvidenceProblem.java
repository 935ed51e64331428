package dev.debrief.incidents.evidence;

import dev.debrief.platform.problem.ProblemType;

/** Problems of evidence. */
public enum EvidenceProblem implements ProblemType {
    EVIDENCE_TYPE_IMMUTABLE("evidence-stays-what-it-is", "A link cannot become a file, nor a file a link", 409),
    CONTENT_ALREADY_UPLOADED("evidence-content-is-there", "The content was already uploaded", 409),
    EVIDENCE_LIMIT_REACHED("too-much-evidence", "The incident has reached its limit of evidence", 409),
    UPLOAD_ABANDONED("upload-abandoned", "The upload took too long", 409),
    CHECKSUM_MISMATCH("checksum-mismatch", "The content does not match its checksum", 422),
    CONTENT_TYPE_MISMATCH("content-does-not-fit", "The content does not match its media type", 422),
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", "The range starts after the end of the content", 416);

    private final Definition definition;

    EvidenceProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
