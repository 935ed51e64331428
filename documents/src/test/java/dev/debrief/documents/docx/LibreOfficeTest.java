package dev.debrief.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.SampleDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice reads what another library has written. Skipped where it is not installed. */
class LibreOfficeTest {

    private static final DocumentRenderer DOCX = new DocxRenderer();

    @TempDir
    Path folder;

    @Test
    void opensTheFile() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "LibreOffice is not installed");
        Files.write(
                folder.resolve("every-part.docx"), DOCX.render(SampleDocuments.withContent("Some text.", "A line")));
        Files.write(folder.resolve("sample.docx"), DOCX.render(SampleDocuments.sample()));

        convert("sample.docx", "every-part.docx");

        assertThat(pdf("every-part.pdf")).contains("A line", "Some text.", "External summary");
        assertThat(pdf("sample.pdf"))
                .contains("Payment processing failure", "Postmortem PM-1", "Page 1 of", "1 hour 20 minutes")
                .doesNotContain("Page 1 of 1\n");
    }

    private void convert(String... files) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        "soffice",
                                        "-env:UserInstallation="
                                                + folder.resolve("profile").toUri(),
                                        "--headless",
                                        "--convert-to",
                                        "pdf"),
                                Stream.of(files))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("ended in time").isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
    }

    private String pdf(String name) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(folder.resolve(name).toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(directory -> Path.of(directory, "soffice"))
                .anyMatch(Files::isExecutable);
    }
}
