package dev.debrief.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.contracts.catalogue.Committed;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A golden sample, of today or of a released version. */
record Sample(Class<? extends Fact> fact, Path file) {

    static Stream<Sample> all() {
        return Facts.all().stream()
                .flatMap(fact -> Stream.concat(
                                Stream.of(Committed.sample(fact)), Committed.released(Committed.sample(fact)).stream())
                        .map(file -> new Sample(fact, file)));
    }

    JsonNode json() {
        return Committed.read(file);
    }

    JsonNode schema() {
        return Committed.read(Committed.schema(fact));
    }

    List<SchemaSpot> spots() {
        return SchemaSpot.in(schema(), json());
    }

    @Override
    public String toString() {
        return file.subpath(file.getNameCount() - 3, file.getNameCount()).toString();
    }
}
