package dev.debrief.documents.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;

/** A rendered file, read back. */
public final class PdfFile implements AutoCloseable {

    private final PDDocument pdf;

    private PdfFile(PDDocument pdf) {
        this.pdf = pdf;
    }

    public static PdfFile of(byte[] bytes) {
        try {
            return new PdfFile(Loader.loadPDF(bytes));
        } catch (IOException invalid) {
            throw new UncheckedIOException(invalid);
        }
    }

    /** The text of all pages, with one space between words. */
    public static String text(byte[] bytes) {
        try (PdfFile file = of(bytes)) {
            return file.text();
        }
    }

    /** The text of all pages and the targets of all links. */
    public static String content(byte[] bytes) {
        try (PdfFile file = of(bytes)) {
            return file.text() + " " + String.join(" ", file.links());
        }
    }

    PDDocument pdf() {
        return pdf;
    }

    String text() {
        try {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException invalid) {
            throw new UncheckedIOException(invalid);
        }
    }

    List<String> bookmarks() {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(item.getTitle());
        }
        return titles;
    }

    List<PDStructureElement> tags() {
        List<PDStructureElement> tags = new ArrayList<>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);
        return tags;
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element);
                collect(element, tags);
            }
        }
    }

    /** The targets of links to other places than this file. */
    List<String> links() {
        List<String> links = new ArrayList<>();
        dictionaries(dictionary -> {
            if (dictionary.getDictionaryObject(COSName.A) instanceof COSDictionary action
                    && action.getString(COSName.URI) != null) {
                links.add(action.getString(COSName.URI));
            }
        });
        return links;
    }

    /** Every dictionary in the file. */
    void dictionaries(Consumer<COSDictionary> visitor) {
        pdf.getDocument().getXrefTable().keySet().forEach(key -> {
            COSObject object = pdf.getDocument().getObjectFromPool(key);
            COSBase value = object.getObject();
            if (value instanceof COSDictionary dictionary) {
                visitor.accept(dictionary);
            }
        });
    }

    @Override
    public void close() {
        try {
            pdf.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
