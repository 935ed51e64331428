package dev.debrief.documents.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.ActionBenefit;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.MinutesBought;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenefitTextTest {

    @ParameterizedTest
    @CsvSource({
        "DETECT, 20, shortens detection by 20 minutes",
        "ACKNOWLEDGE, 1, shortens acknowledgement by 1 minute",
        "MITIGATE, 39, shortens mitigation by 39 minutes",
        "RESOLVE, 15, shortens resolution by 15 minutes"
    })
    void saysWhatAnActionItemShortens(String interval, int minutes, String words) {
        assertThat(BenefitText.benefit(new ActionBenefit(interval, minutes))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            80 | 41 | 70 | With these action items, the incident would have lasted 41 instead of 80 minutes; 70 with those verified so far.
            80 | 41 | 41 | With these action items, the incident would have lasted 41 instead of 80 minutes; 41 with those verified so far.
            80 | 41 | 80 | With these action items, the incident would have lasted 41 instead of 80 minutes.
            1  | 0  | 1  | With these action items, the incident would have lasted 0 instead of 1 minute.
            80 | 80 | 80 | ''
            """)
    void saysHowLongTheIncidentWouldHaveLasted(int minutes, int expected, int verified, String words) {
        Document document = withMinutesBought(new MinutesBought(minutes, expected, verified));

        assertThat(BenefitText.minutesBought(document)).isEqualTo(words);
    }

    @Test
    void saysNothingWithoutFigures() {
        assertThat(BenefitText.minutesBought(withMinutesBought(null))).isEmpty();
    }

    private static Document withMinutesBought(@Nullable MinutesBought bought) {
        Document sample = SampleDocuments.sample();
        return new Document(
                sample.key(),
                sample.title(),
                sample.status(),
                sample.publishedAt(),
                sample.details(),
                sample.sections(),
                sample.timeline(),
                sample.impact(),
                sample.fiveWhys(),
                sample.contributingFactors(),
                sample.lessons(),
                sample.reviews(),
                sample.actionItems(),
                sample.followUpReviewOn(),
                sample.fishbone(),
                sample.openQuestions(),
                sample.acceptedRisks(),
                sample.meeting(),
                sample.evidence(),
                sample.followUps(),
                bought,
                null,
                null,
                null);
    }
}
