package dev.debrief.platform.inbox;

import dev.debrief.platform.inbox.RawRecord.RawHeader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and validates the CloudEvents headers of a record; an error names the header. */
final class RecordHeaders {

    private static final Pattern TOPIC = Pattern.compile("debrief\\.([a-z0-9-]{1,64})\\.v\\d+");
    private static final Pattern PLAIN_TEXT = Pattern.compile("[^\\p{Cntrl}\\p{Cn}\\p{Cs}]+");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,17}");
    private static final int MAX_ID_LENGTH = 128;
    private static final int MAX_TYPE_LENGTH = 256;

    private RecordHeaders() {}

    /** Throws UNREADABLE if a header is missing or invalid. */
    static EventIdentity identityOf(RawRecord record) {
        String version = required(record, "ce_sequence", MAX_ID_LENGTH);
        if (!VERSION.matcher(version).matches()) {
            throw unreadable("Header ce_sequence is not a version number: " + version, null);
        }
        return new EventIdentity(
                required(record, "ce_id", MAX_ID_LENGTH),
                required(record, "ce_type", MAX_TYPE_LENGTH),
                aggregateTypeOf(record.topic()),
                required(record, "ce_subject", MAX_ID_LENGTH),
                Long.parseLong(version));
    }

    static Instant timeOf(RawRecord record) {
        String time = required(record, "ce_time", MAX_ID_LENGTH);
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            throw unreadable("Header ce_time is not an RFC 3339 time: " + time, e);
        }
    }

    private static String aggregateTypeOf(String topic) {
        Matcher matcher = TOPIC.matcher(topic);
        return matcher.matches() ? matcher.group(1) : topic.substring(0, Math.min(MAX_ID_LENGTH, topic.length()));
    }

    private static String required(RawRecord record, String name, int longest) {
        String text = decoded(name, lastValueOf(record, name));
        if (text.isBlank() || text.length() > longest) {
            throw unreadable("Header " + name + " must have 1 to " + longest + " characters", null);
        }
        if (!PLAIN_TEXT.matcher(text).matches()) {
            throw unreadable("Header " + name + " contains characters that are not text", null);
        }
        return text;
    }

    private static byte @Nullable [] lastValueOf(RawRecord record, String name) {
        byte[] value = null;
        for (RawHeader header : record.headers()) {
            if (header.name().equals(name)) {
                value = header.value();
            }
        }
        return value;
    }

    private static String decoded(String name, byte @Nullable [] value) {
        if (value == null) {
            throw unreadable("Header " + name + " is missing", null);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unreadable("Header " + name + " is not UTF-8", e);
        }
    }

    private static UnprocessableMessageException unreadable(String detail, @Nullable Throwable cause) {
        return new UnprocessableMessageException(ParkingReason.UNREADABLE, detail, cause);
    }
}
