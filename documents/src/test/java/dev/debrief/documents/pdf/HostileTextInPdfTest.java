package dev.debrief.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextInPdfTest {

    private static final String ATTACK =
            "x</title></style></section><script>app.alert(1)</script><style>@import url(file:///etc/passwd)</style>"
                    + "<img src=\"file:///etc/passwd\"><object data=\"file:///etc/passwd\" type=\"pdf/file\"></object>"
                    + "<link rel=\"attachment\" href=\"file:///etc/passwd\"><form action=\"https://evil.example\"><input name=\"a\"></form>"
                    + "<svg><image href=\"file:///etc/passwd\"/></svg>[a](javascript:alert(1)) [b](file:///etc/passwd) ![c](file:///etc/passwd)"
                    + "' \\27 url(x) } body { display: none }";

    private final PdfRenderer renderer = new PdfRenderer(PdfFonts.bundled());

    @Test
    void isShownAsText() {
        byte[] bytes = renderer.render(SampleDocuments.withContent(ATTACK, ATTACK));

        assertThat(PdfFile.text(bytes)).contains("body { display: none }");
        try (PdfFile file = PdfFile.of(bytes)) {
            Set<String> actions = new TreeSet<>();
            file.dictionaries(dictionary -> actions.addAll(actions(dictionary)));
            assertThat(actions).as("links within the file have destinations").isSubsetOf("GoTo", "URI");
            assertThat(file.links()).isNotEmpty().allMatch(link -> link.matches("(https?|mailto):.*"));
            assertThat(file.pdf().getDocumentCatalog().getAcroForm()).isNull();
            assertThat(file.pdf().getDocumentCatalog().getNames()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("anyText")
    void anyTextIsRendered(String text) {
        Document document = SampleDocuments.withContent(text, text.replace('\n', ' '));

        assertThatCode(() -> renderer.render(document)).doesNotThrowAnyException();
    }

    /** Any characters, those that are written from the right or steer the direction, and Markdown. */
    static Stream<String> anyText() {
        Random random = new Random(20);
        return IntStream.range(0, 40)
                .mapToObj(kind -> random.ints(40, 0, 0x110000)
                        .map(number -> switch (kind % 4) {
                            case 0 -> number;
                            case 1 -> number % 5 == 0 ? ' ' : 0x590 + number % 0x200;
                            case 2 -> number % 2 == 0 ? 0x200B + number % 40 : 'A' + number % 26;
                            default -> "`*_[]()<>#-|:&\"'\n !1.".charAt(number % 21);
                        })
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    private static List<String> actions(COSDictionary dictionary) {
        return Stream.of(COSName.A, COSName.AA, COSName.OPEN_ACTION)
                .map(dictionary::getDictionaryObject)
                .filter(COSDictionary.class::isInstance)
                .map(action -> ((COSDictionary) action).getNameAsString(COSName.S))
                .filter(name -> name != null)
                .toList();
    }
}
