package dev.debrief.postmortems.details;

import dev.debrief.documents.model.Document;
import dev.debrief.postmortems.incident.IncidentWithTimeline;
import dev.debrief.postmortems.incident.merging.MergedIncident;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.section.Section;
import dev.debrief.postmortems.version.ContentSnapshot;
import dev.debrief.postmortems.version.SnapshotSource;
import dev.debrief.postmortems.version.VersionSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes snapshots for versions from the read models. */
@ApplicationScoped
class PostmortemSnapshots implements SnapshotSource {

    private final PostmortemReader reader;

    PostmortemSnapshots(PostmortemReader reader) {
        this.reader = reader;
    }

    @Override
    public VersionSnapshot snapshot(Postmortem postmortem) {
        PostmortemDetails details = reader.read(postmortem);
        return new VersionSnapshot(
                postmortem.id(),
                postmortem.publishedVersion(),
                new ContentSnapshot(
                        postmortem.title(),
                        postmortem.template(),
                        postmortem.templateVersion(),
                        details.sections().stream().map(Section::content).toList(),
                        details.analysis(),
                        details.audiences().externalSummary()),
                DocumentAssembler.of(details),
                PostmortemTextCollector.of(details),
                details.incidentsWithTimeline().stream()
                        .flatMap(PostmortemSnapshots::shown)
                        .toList());
    }

    private static Stream<UUID> shown(IncidentWithTimeline one) {
        return Stream.concat(
                Stream.of(one.incident().id()), one.merged().stream().map(MergedIncident::id));
    }

    @Override
    public Document progress(Postmortem postmortem) {
        return DocumentAssembler.of(reader.progress(postmortem));
    }
}
