package dev.debrief.platform.testkit.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.search.SearchQuery;
import dev.debrief.platform.search.SearchTokens;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class SearchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Überlast der Datenbank            | überlast
            überlast der Datenbank            | ÜBERLAST
            U\u0308berlast                    | überlast
            Straße gesperrt                   | STRASSE
            STRASSE gesperrt                  | straße
            Αθήνα: ΔΙΑΚΟΠΗ ΔΙΚΤΥΟΣ            | δικτυος
            İstanbul                          | istanbul
            We started a rollback             | roll
            We started a rollback             | back
            We started a rollback             | ollba
            We started a rollback             | rollback
            We started a rollback             | back start
            Undocumented misconfigurations    | misconfigurations documented
            The release v2.3.1 failed         | 2.3.1
            The release v2.3.1 failed         | v2.3
            The release v2.3.1 failed         | 2
            edge-case tests                   | edge-case
            edge-case tests                   | case
            edge\u2011case tests              | edge-case
            it\u2019s slow                    | it's
            (see: "payments")                 | payments
            payments,checkout                 | checkout
            https://shop.example.com/cart?a=1 | example.com/cart
            C:\\temp\\logs                    | temp\\logs
            the qa of the UI                  | ui
            the qa of the UI                  | q
            Follows from INC-6                | INC-6
            Follows from INC-6                | inc-6
            Follows from INC-6/PM-7.          | pm-7
            Follows from INC-60               | INC
            決済サービスで障害が発生しました  | 障害
            決済サービスで障害が発生しました  | サービス
            決済サービスで障害が発生しました  | 害
            決済サービスで障害が発生しました  | 決済サービスで障害
            決済ｻｰﾋﾞｽ                         | サービス
            v2の障害、原因                    | v2の障害
            การชำระเงินล้มเหลว                | ชำระเงิน
            결제서비스에서 장애가             | 장애
            Отказ БАЗЫ данных                 | базы
            फ़ेलओवर विफल                       | विफल
            Launch \uD83D\uDE80 soon          | \uD83D\uDE80
            soft\u00ADware up\u200Bdate       | software date
            ﬁle ＡＢＣ                         | file abc
            """)
    void finds(String text, String query) throws SQLException {
        assertThat(matches(query, text)).as("%s in %s", query, text).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Undocumented misconfigurations    | misconfigured documented
            The release v2.3.1 failed         | 2.3.4
            Version 2.31 failed               | 2.3.1
            Aqua                              | qu
            Follows from INC-60               | INC-6
            決済サービスで障害が発生しました  | 発害
            """)
    void doesNotFind(String text, String query) throws SQLException {
        assertThat(matches(query, text)).as("%s in %s", query, text).isFalse();
    }

    @Test
    void allWordsMayBeInDifferentTexts() throws SQLException {
        assertThat(matches("checkout vouchers", "Checkout is down", "because of vouchers"))
                .isTrue();
        assertThat(matches("checkout invoices", "Checkout is down", "because of vouchers"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "%", "'", "\\", "->", "&", "!", "()", "<->", ":*", "''':*", "\u200B", "\u202E", "\uD83D"
            })
    void withoutWordsNothingIsFound(String query) throws SQLException {
        assertThat(matches(query, "Everything % ' \\ -> & ! () :* else")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\b'c", "it's", "a&b", "x:*y", "a|b!c", "<zq", "=zq-1", "o'brien's"})
    void charactersOfTheQueryLanguageAreText(String text) throws SQLException {
        assertThat(matches(text, "before " + text + " after")).isTrue();
        assertThat(matches(text, "before", "after")).isFalse();
    }

    /** Any part of a word is found, from three characters on, and the whole text finds itself. */
    @Test
    void anyPartOfAWordIsFound() throws SQLException {
        Random random = new Random(20260101);
        for (int round = 0; round < 300; round++) {
            String word = random.ints(3 + random.nextInt(30), 'a', 'f')
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            int from = random.nextInt(word.length() - 2);
            int to = from + 3 + random.nextInt(word.length() - from - 2);
            assertThat(matches(word.substring(from, to), "x " + word + " y"))
                    .as("%s in %s", word.substring(from, to), word)
                    .isTrue();
        }
    }

    @Test
    void extremelyLongTextsAreFoundByTheBeginningsOfTheirWords() throws SQLException {
        Random random = new Random(20260102);
        String text = IntStream.range(0, 60_000)
                .mapToObj(i -> Long.toString(random.nextLong() & Long.MAX_VALUE, 36))
                .collect(Collectors.joining(" "));

        assertThat(matches(text.substring(0, 5), text)).isTrue();
        assertThat(matches("qqqqqqqqq", text)).isFalse();
    }

    private static boolean matches(String query, String... texts) throws SQLException {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement match =
                        database.prepareStatement("SELECT array_to_tsvector(?) @@ CAST(? AS tsquery)")) {
            match.setArray(
                    1,
                    database.createArrayOf(
                            "text", SearchTokens.of(List.of(texts)).toArray()));
            match.setString(2, SearchQuery.of(query).toTsQuery());
            try (ResultSet row = match.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
