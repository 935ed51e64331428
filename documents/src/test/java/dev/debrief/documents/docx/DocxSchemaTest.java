package dev.debrief.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Word refuses a file that does not match the schemas, where other programs look the other way. */
class DocxSchemaTest {

    private static final String MARKDOWN = "A *paragraph* with **bold**, `code` and a [link](https://example.org).\n\n"
            + "### heading\n\n"
            + "> quote\n"
            + "> - in a list\n\n"
            + "```\n"
            + "code\n"
            + "\ttab\n"
            + "```\n\n"
            + "1. one\n"
            + "   - nested\n\n"
            + "     more\n"
            + "2. two\n\n"
            + "| a | b | c |\n"
            + "|---|:-:|--:|\n"
            + "| 1 | 2 | 3 |\n\n"
            + "---\n\n"
            + "line  \n"
            + "break\n\n"
            + "\u05E9\u05DC\u05D5\u05DD abc\n\n"
            + "\u5BE9\u3042";

    private static final Map<String, Reader> READERS = Map.of(
            "word/document.xml", DocumentDocument.Factory::parse,
            "word/footer.xml", FtrDocument.Factory::parse,
            "word/numbering.xml", NumberingDocument.Factory::parse,
            "word/settings.xml", SettingsDocument.Factory::parse,
            "word/styles.xml", StylesDocument.Factory::parse);

    @FunctionalInterface
    private interface Reader {

        XmlObject read(InputStream part) throws XmlException, IOException;
    }

    static Stream<Document> documents() {
        return Stream.of(
                SampleDocuments.sample(),
                SampleDocuments.empty(),
                SampleDocuments.withContent(MARKDOWN, "\u05E9\u05DC\u05D5\u05DD abc"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyPartMatchesItsSchema(Document document) throws IOException, XmlException {
        Map<String, byte[]> parts = Docx.parts(Docx.file(document));
        for (Map.Entry<String, Reader> reader : READERS.entrySet()) {
            byte[] part = Objects.requireNonNull(parts.get(reader.getKey()));
            List<XmlError> errors = new ArrayList<>();
            XmlObject read = reader.getValue().read(new ByteArrayInputStream(part));

            boolean valid = read.validate(new XmlOptions().setErrorListener(errors));

            assertThat(errors)
                    .as(reader.getKey())
                    .extracting(XmlError::getMessage)
                    .isEmpty();
            assertThat(valid).isTrue();
        }
    }
}
