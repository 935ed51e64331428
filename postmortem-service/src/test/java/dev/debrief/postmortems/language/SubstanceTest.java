package dev.debrief.postmortems.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubstanceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "-",
                "…",
                "---",
                "TBD",
                "tbd.",
                "T.B.D.",
                "n/a",
                "N/A",
                "na",
                "none",
                "None.",
                "to do",
                "To-do",
                "TODO",
                "todo todo todo",
                "to be done later",
                "Not yet available",
                "see above",
                "xxx",
                "aaaa bbbb",
                "a",
                "x y z",
                "1 2 3 4 5 6",
                "*TBD*",
                "# TBD",
                "<!-- Customers could not pay for an hour -->",
                "TBD\n\nTBD\n",
                "- n/a\n- n/a",
                "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
                "asdf asdf",
                "folgt",
                "keine",
                "à compléter",
                "pendiente",
                "未定",
                "なし。",
                "特になし",
                "待定",
                "暂无",
                "ああああああ",
                "없음",
                "🙂🙂🙂",
                "same same same same same",
                "Ｔ Ｂ Ｄ"
            })
    void isNothingInPlaceholders(String text) {
        assertThat(Substance.of(text).isAtLeast(Substance.OF_ITEM)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Customers could not pay for 80 minutes.",
                "None of the alerts fired before customers wrote.",
                "Die Kunden konnten eine Stunde lang nicht bezahlen.",
                "Les clients ne pouvaient plus payer.",
                "決済が一時間できなかった。",
                "客户在一小时内无法付款。",
                "ลูกค้าไม่สามารถชำระเงินได้",
                "고객이 한 시간 동안 결제할 수 없었습니다.",
                "العملاء لم يتمكنوا من الدفع لمدة ساعة",
                "ग्राहक एक घंटे तक भुगतान नहीं कर सके।",
                "TBD: who approved it. Customers could not pay for an hour."
            })
    void isThereInEveryLanguage(String text) {
        assertThat(Substance.of(text).isAtLeast(Substance.OF_SECTION)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Metadata was missing.", "Test more.", "Testing process", "磁盘已满", "ディスク満杯"})
    void anItemMayBeShort(String text) {
        assertThat(Substance.of(text).isAtLeast(Substance.OF_ITEM)).isTrue();
        assertThat(Substance.of("Testing").isAtLeast(Substance.OF_ITEM)).isFalse();
    }

    @Test
    void numbersCaseAndOrderMakeNothingNew() {
        Set<String> said = new HashSet<>();

        assertThat(Substance.of("Lesson 1: test more.").isNewIn(said)).isTrue();
        assertThat(Substance.of("lesson 2, test MORE").isNewIn(said)).isFalse();
        assertThat(Substance.of("More test lesson").isNewIn(said)).isFalse();
        assertThat(Substance.of("Deploy with canaries.").isNewIn(said)).isTrue();
    }
}
