package dev.debrief.incidents.evidence;

import dev.debrief.platform.problem.ProblemType;

/** What can be wrong with evidence. */
public enum EvidenceProblem implements ProblemType {
    EVIDENCE_TYPE_IMMUTABLE("evidence-stays-what-it-is", "A link stays a link, a file stays a file", 409),
    CONTENT_ALREADY_UPLOADED("evidence-content-is-there", "The content has arrived already", 409),
    EVIDENCE_LIMIT_REACHED("too-much-evidence", "The incident has all the evidence it can take", 409),
    UPLOAD_ABANDONED("upload-abandoned", "The upload took too long", 409),
    CHECKSUM_MISMATCH("checksum-mismatch", "The content is not what was announced", 422),
    CONTENT_TYPE_MISMATCH("content-does-not-fit", "The content is not of the announced media type", 422),
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", "The content ends before the range", 416);

    private final Definition definition;

    EvidenceProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
