package dev.debrief.incidents.evidence.store;

import dev.debrief.incidents.evidence.EvidenceConfig;
import dev.debrief.platform.outgoing.OutgoingProxy;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/** Builds the S3 client from the configuration. */
final class S3ClientFactory {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);

    private S3ClientFactory() {}

    /**
     * @param proxy null to reach the store directly
     * @throws IllegalStateException if only one of access key and secret key is configured
     */
    static S3Client create(EvidenceConfig.S3 config, @Nullable OutgoingProxy proxy) {
        S3ClientBuilder client = S3Client.builder()
                .region(Region.of(config.region()))
                .credentialsProvider(credentials(config))
                .httpClient(httpClient(proxy))
                // Other S3-compatible servers do not know the checksums and the chunks of newer clients.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build());
        config.endpoint()
                .ifPresent(endpoint ->
                        client.endpointOverride(URI.create(endpoint)).forcePathStyle(true));
        return client.build();
    }

    private static SdkHttpClient httpClient(@Nullable OutgoingProxy proxy) {
        UrlConnectionHttpClient.Builder client = UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT_TIMEOUT)
                .socketTimeout(READ_TIMEOUT);
        if (proxy != null) {
            client.proxyConfiguration(ProxyConfiguration.builder()
                    .endpoint(URI.create("http://" + proxy.host() + ":" + proxy.port()))
                    .username(proxy.user())
                    .password(proxy.password())
                    .nonProxyHosts(proxy.directHosts().stream()
                            .map(S3ClientFactory::pattern)
                            .collect(Collectors.toSet()))
                    .build());
        }
        return client.build();
    }

    /** A pattern of the hosts that are reached without the proxy. */
    private static String pattern(String direct) {
        return direct.startsWith(".") ? "(.*\\.)?" + Pattern.quote(direct.substring(1)) : Pattern.quote(direct);
    }

    /** The configured keys, or those of the default chain: environment, web identity, profile, container, instance. */
    private static AwsCredentialsProvider credentials(EvidenceConfig.S3 config) {
        if (config.accessKey().isPresent() != config.secretKey().isPresent()) {
            throw new IllegalStateException(
                    "set both debrief.evidence.s3.access-key and debrief.evidence.s3.secret-key,"
                            + " or neither to use the default credentials chain");
        }
        return config.accessKey().isEmpty()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        config.accessKey().get(), config.secretKey().orElseThrow()));
    }
}
