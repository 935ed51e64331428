package dev.debrief.documents.docx;

import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.model.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads files of word processors. */
public final class Docx {

    /** Drawing is slow, and most tests are about text. */
    private static final DocumentRenderer RENDERER = new DocxRenderer((picture, scale) -> new byte[0]);

    private Docx() {}

    public static byte[] file(Document document) {
        return RENDERER.render(document);
    }

    public static XWPFDocument opened(Document document) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(file(document)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a reader sees, with the targets of links. */
    public static String text(Document document) {
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(opened(document))) {
            extractor.setFetchHyperlinks(true);
            return extractor.getText();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Files in the file by name, in order. */
    static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return parts;
    }

    static Element body(Document document) {
        return part(document, "word/document.xml");
    }

    static Element part(Document document, String name) {
        byte[] part = Objects.requireNonNull(parts(file(document)).get(name));
        return Jsoup.parse(new String(part, StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    /** Elements by name. */
    static List<Element> elements(Element root, String name) {
        return root.getAllElements().stream()
                .filter(element -> element.tagName().equals(name))
                .toList();
    }

    /** The paragraphs that contain a text. */
    static List<Element> paragraphs(Element root, String text) {
        return elements(root, "w:p").stream()
                .filter(paragraph -> words(paragraph).contains(text))
                .toList();
    }

    static String words(Element element) {
        return elements(element, "w:t").stream().map(Element::wholeText).collect(Collectors.joining());
    }

    /** Names of the elements that text stands in, in order. */
    public static List<String> structure(Document document) {
        List<String> names = new ArrayList<>();
        for (Element element : body(document).getAllElements()) {
            if (List.of("w:p", "w:tbl", "w:tr", "w:tc", "w:hyperlink", "w:pStyle", "w:numPr", "w:drawing")
                    .contains(element.tagName())) {
                names.add(element.tagName() + (element.tagName().equals("w:pStyle") ? element.attr("w:val") : ""));
            }
        }
        return names;
    }
}
