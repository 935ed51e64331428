package dev.debrief.platform.startup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Certificates of an organisation's own authorities. All connections of the process trust them in addition to the
 * public ones: the JVM reads its trust store from a file, which is written before the first connection.
 */
final class TrustedCertificates {

    static final String KEY = "debrief.tls.ca-certificates";

    private static final String STORE = "javax.net.ssl.trustStore";

    /** Not a secret: what the file holds is public. */
    private static final String PASSWORD = "changeit";

    private static @Nullable Path installed;

    private TrustedCertificates() {}

    /** Lets the process trust a file. One that cannot be used changes nothing: {@link #require} reports it. */
    static synchronized void install(Path file) {
        if (file.equals(installed)) {
            return;
        }
        try {
            Path store = write(require(file));
            System.setProperty(STORE, store.toString());
            System.setProperty(STORE + "Type", "JKS");
            System.setProperty(STORE + "Password", PASSWORD);
            installed = file;
        } catch (IllegalArgumentException reportedByTheCheck) {
            // There is no log yet.
        }
    }

    /** @throws IllegalArgumentException with one line for the operator, if the file holds no certificates in PEM */
    static List<Certificate> require(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            List<Certificate> certificates =
                    List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(pem));
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException(
                        KEY + ": " + file + " contains no certificate. It must be a file with certificates in PEM.");
            }
            return certificates;
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalArgumentException(
                    KEY + ": " + file + " cannot be read as certificates in PEM (" + unusable + ").", unusable);
        }
    }

    private static Path write(List<Certificate> own) {
        try {
            // Of the formats of the JDK, the one that does not encrypt certificates: that would take a second.
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(null, null);
            List<Certificate> all = new ArrayList<>(publicOnes());
            all.addAll(own);
            for (int i = 0; i < all.size(); i++) {
                store.setCertificateEntry("certificate-" + i, all.get(i));
            }
            Path file = Files.createTempFile("trusted", ".jks");
            file.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, PASSWORD.toCharArray());
            }
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The trust store cannot be written: " + e, e);
        }
    }

    /** What the process trusts without the file. */
    private static List<X509Certificate> publicOnes() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager trusted) {
                return List.of(trusted.getAcceptedIssuers());
            }
        }
        return List.of();
    }
}
