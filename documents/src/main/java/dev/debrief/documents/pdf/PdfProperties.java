package dev.debrief.documents.pdf;

import dev.debrief.documents.model.Document;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** The properties of a file depend on the document alone, so that the same document makes the same bytes. */
final class PdfProperties {

    private PdfProperties() {}

    static void set(PDDocument pdf, Document document) {
        Instant published = Objects.requireNonNullElse(document.publishedAt(), Instant.EPOCH);
        GregorianCalendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        date.setTimeInMillis(published.toEpochMilli());
        PDDocumentInformation properties = pdf.getDocumentInformation();
        properties.setCreationDate(date);
        properties.setModificationDate(date);
        pdf.setDocumentId(published.toEpochMilli());
    }
}
