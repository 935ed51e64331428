package dev.debrief.documents.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.model.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The document as JSON, by the schema {@code docs/schemas/document.schema.json}. What is not known is absent. */
public final class JsonRenderer implements DocumentRenderer {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .addMixIn(Document.class, WithoutPeople.class)
            .build()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    /** People are not part of the document: they only say which names become roles. */
    @JsonIgnoreProperties("people")
    private interface WithoutPeople {}

    /** Through a writer, which replaces incomplete characters; bytes would be refused. */
    @Override
    public void render(Document document, OutputStream file) throws IOException {
        Writer writer = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        WRITER.writeValue(writer, document);
        writer.write('\n');
        writer.flush();
    }
}
