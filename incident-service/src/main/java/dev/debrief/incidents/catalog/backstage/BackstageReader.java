package dev.debrief.incidents.catalog.backstage;

import dev.debrief.incidents.catalog.CatalogFile;
import dev.debrief.incidents.catalog.CatalogProblem;
import dev.debrief.incidents.catalog.FilePosition;
import dev.debrief.incidents.catalog.ImportedService;
import dev.debrief.incidents.catalog.SkippedPart;
import dev.debrief.platform.problem.StandardProblem;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Reads a file of one or more documents. Each Component becomes a service; documents of other kinds are skipped. Only
 * the structure of the YAML is read: no object is made from it, and nothing that it refers to is loaded.
 */
public final class BackstageReader {

    static final int MAX_DOCUMENTS = 1000;

    private static final int MAX_CHARACTERS = 1024 * 1024;
    private static final int MAX_DEPTH = 30;
    private static final int MAX_REPEATED_COLLECTIONS = 50;
    private static final int MAX_ECHO = 100;

    private final List<ImportedService> services = new ArrayList<>();
    private final List<SkippedPart> skipped = new ArrayList<>();

    /** Numbers of the documents by the keys that they describe. */
    private final Map<String, Integer> documents = new HashMap<>();

    private BackstageReader() {}

    /**
     * Reads a file.
     *
     * @param file in UTF-8
     * @throws dev.debrief.platform.problem.ProblemException MALFORMED_REQUEST if it is not UTF-8,
     *     CATALOGUE_FILE_INVALID if it is not YAML, is empty, or has too many documents
     */
    public static CatalogFile read(byte[] file) {
        BackstageReader reader = new BackstageReader();
        try {
            reader.readAll(decoded(file));
        } catch (MarkedYAMLException invalid) {
            throw problemOf(invalid);
        } catch (YAMLException refused) {
            throw CatalogProblem.CATALOGUE_FILE_INVALID.because(
                    "The file is no YAML that can be read: it has a character that YAML does not allow, is nested too"
                            + " deeply, or repeats too much by its anchors.");
        }
        return new CatalogFile(reader.services, reader.skipped);
    }

    private static String decoded(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw StandardProblem.MALFORMED_REQUEST.because(
                    "The file is not valid UTF-8. Convert it and send it again.");
        }
    }

    private static RuntimeException problemOf(MarkedYAMLException invalid) {
        Mark mark = invalid.getProblemMark();
        String problem = String.valueOf(invalid.getProblem());
        if (mark == null) {
            return CatalogProblem.CATALOGUE_FILE_INVALID.because("The file is not valid YAML: " + problem + ".");
        }
        int line = mark.getLine() + 1;
        int column = mark.getColumn() + 1;
        return CatalogProblem.CATALOGUE_FILE_INVALID
                .because("The file is not valid YAML in line " + line + ", column " + column + ": " + problem + ".")
                .with("line", line)
                .with("column", column);
    }

    private void readAll(String file) {
        int document = 0;
        for (Node root : yaml().composeAll(new StringReader(file))) {
            document++;
            if (document > MAX_DOCUMENTS) {
                throw CatalogProblem.CATALOGUE_FILE_INVALID.because(
                        "The file has more than " + MAX_DOCUMENTS + " documents. Split it.");
            }
            read(document, root);
        }
        if (document == 0) {
            throw CatalogProblem.CATALOGUE_FILE_INVALID.because("The file is empty.");
        }
    }

    private static Yaml yaml() {
        LoaderOptions loading = new LoaderOptions();
        loading.setMaxAliasesForCollections(MAX_REPEATED_COLLECTIONS);
        loading.setNestingDepthLimit(MAX_DEPTH);
        loading.setCodePointLimit(MAX_CHARACTERS);
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading);
    }

    private void read(int document, @Nullable Node root) {
        int line = root == null ? 1 : root.getStartMark().getLine() + 1;
        if (!(root instanceof MappingNode)) {
            skip(new FilePosition(document, line, null, null), "The document is not a mapping.");
            return;
        }
        YamlMapping entity = YamlMapping.of(root);
        FilePosition position = new FilePosition(document, line, null, null);
        try {
            String kind = entity.text("kind");
            position = new FilePosition(
                    document,
                    line,
                    shortened(kind),
                    shortened(entity.mapping("metadata").text("name")));
            String apiVersion = entity.text("apiVersion");
            if (apiVersion == null || !apiVersion.startsWith("backstage.io/")) {
                skip(position, "`apiVersion` must begin with backstage.io/.");
            } else if (kind == null || !kind.equalsIgnoreCase("Component")) {
                skip(position, "Only a Component becomes a service.");
            } else {
                add(document, new ComponentMapper(position, skipped).map(entity));
            }
        } catch (NotImportableException notImportable) {
            skip(position, notImportable.reason());
        }
    }

    private void add(int document, ImportedService service) {
        Integer earlier = documents.putIfAbsent(service.key(), document);
        if (earlier == null) {
            services.add(service);
        } else {
            skip(service.position(), "Document " + earlier + " describes the service " + service.key() + " already.");
        }
    }

    private void skip(FilePosition position, String reason) {
        skipped.add(new SkippedPart(position, reason));
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= MAX_ECHO ? text : text.substring(0, MAX_ECHO - 1) + "…";
    }
}
