package dev.debrief.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.contracts.catalogue.CommittedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A golden sample of the current or a released version. */
record GoldenSample(Class<? extends DomainEvent> event, Path file) {

    static Stream<GoldenSample> all() {
        return EventTypes.all().stream()
                .flatMap(event -> Stream.concat(
                                Stream.of(CommittedFiles.sample(event)),
                                CommittedFiles.released(CommittedFiles.sample(event)).stream())
                        .map(file -> new GoldenSample(event, file)));
    }

    JsonNode json() {
        return CommittedFiles.read(file);
    }

    JsonNode schema() {
        return CommittedFiles.read(CommittedFiles.schema(event));
    }

    List<SchemaNode> nodes() {
        return SchemaNode.in(schema(), json());
    }

    @Override
    public String toString() {
        return file.subpath(file.getNameCount() - 3, file.getNameCount()).toString();
    }
}
