package dev.debrief.documents;

import dev.debrief.documents.html.TextField;
import dev.debrief.documents.model.Cause;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.ExternalSummary;
import dev.debrief.documents.model.ImpactPeriod;
import dev.debrief.documents.model.TimelineItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents that are hard to lay out: long ones, with long words, and in scripts from right to left and without spaces.
 */
public final class DemandingDocuments {

    private static final Instant START = Instant.parse("2024-11-15T10:15:00Z");

    private static final List<String> KINDS = List.of("INVESTIGATION", "ACTION", "NOTE", "COMMUNICATION", "DECISION");

    private static final List<String> TEXTS = List.of(
            "The error rate of the checkout rises to 12 %, first in the region eu-central-1.",
            "قفزت نسبة الأخطاء في الدفع إلى 12 % وبدأ المهندس المناوب التحقيق.",
            "決済のエラー率が上昇し、当番のエンジニアが調査を開始した。原因はまだ分かっていない。",
            "The exception is `com.example.checkout.discount.StackableDiscountCalculatorNullPointerException`.",
            "צוות התמיכה מדווח על 15 תלונות של לקוחות.",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft is informed.",
            "Rolled back to the build of Thursday; see [the release](https://ci.example.com/builds/1042).");

    private static final String WRITTEN = "# What we saw\n\n### Errors\n\n"
            + "The first errors came from **one region**. היו גם שגיאות באזורים אחרים.\n\n"
            + "إلغاء الخصومات المتراكمة أعاد الدفع إلى العمل خلال دقيقتين.\n\n"
            + "回滚后错误率立即恢复正常。\n\n"
            + "| region | instances | requests | errors | share of errors | first error | last error | runbook |\n"
            + "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
            + "| eu-central-1 | 24 | 1,204,551 | 144,546 | 12 % | 10:16:02 | 11:20:11 | checkout-discount-errors |\n"
            + "| ap-southeast-2 | 8 | 301,118 | 30,112 | 10 % | 10:16:40 | 11:20:15 | checkout-discount-errors |\n\n"
            + "```\njava.lang.NullPointerException: Cannot invoke \"PromotionMetadata.stackable()\" because"
            + " \"promotion.metadata\" is null\n\tat com.example.checkout.DiscountCalculator.total(DiscountCalculator.java:87)\n```\n\n"
            + "- https://grafana.example.com/d/checkout-errors?orgId=1&from=1731665700000&to=1731670500000&viewPanel=12\n"
            + "- [](https://wiki.example.com/checkout)\n\n> We expected metadata to be there.\n";

    private DemandingDocuments() {}

    /** 60 entries in three days, with text in many scripts. */
    public static Document longAndInManyScripts() {
        Document sample = SampleDocuments.sample();
        return with(
                sample,
                "فشل الدفع: null pointer in StackableDiscountCalculator 決済処理の障害",
                sections(sample),
                timeline(),
                periods(sample),
                null,
                null);
    }

    /** With another target of every link that is no Markdown. */
    public static Document withLinks(String target) {
        Document document = SampleDocuments.withContent("Some text.", "A line");
        List<String> links = TextField.of(document).stream()
                .filter(field -> field.name().endsWith("ink"))
                .map(TextField::place)
                .toList();
        for (String link : links) {
            document = TextField.of(document).stream()
                    .filter(field -> field.place().equals(link))
                    .findFirst()
                    .orElseThrow()
                    .with(target);
        }
        return document;
    }

    /** As it is shared with the public. */
    public static Document forThePublic() {
        Document sample = SampleDocuments.sample();
        ExternalSummary summary = new ExternalSummary(
                "Payments with promotional codes failed on 15 November",
                "For 80 minutes, orders with promotional codes could **not be paid**. No order was charged twice.",
                "- New releases reach few customers first.\n- Alerts fire sooner.");
        return with(sample, summary.title(), List.of(sample.sections().get(0)), List.of(), null, "PUBLIC", summary);
    }

    private static List<Document.Section> sections(Document sample) {
        return sample.sections().stream()
                .map(section -> section.key().equals("response")
                        ? new Document.Section(section.key(), section.title(), section.kind(), WRITTEN, null)
                        : section)
                .toList();
    }

    private static List<TimelineItem> timeline() {
        List<TimelineItem> entries = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Instant at = START.plus(Duration.ofMinutes(i < 40 ? i * 7L : 1500 + (i - 40) * 65L));
            String kind = KINDS.get(i % KINDS.size());
            String actor = i % 7 == 1 ? "سارة القحطاني" : "Dana Winter";
            Document.Decision decision = kind.equals("DECISION") && i % 3 == 0 ? decision() : null;
            entries.add(new TimelineItem(
                    at, kind, TEXTS.get(i % TEXTS.size()), actor, null, i % 6 == 0, null, null, decision, null, null));
        }
        return entries;
    }

    private static Document.Decision decision() {
        return new Document.Decision(
                "One region fails, the others may follow.",
                List.of("Roll back", "Switch stackable discounts off"),
                "Roll back",
                "It is known to work and takes two minutes.");
    }

    private static Document.Impact periods(Document sample) {
        Document.Impact impact = sample.impact();
        if (impact == null) {
            throw new IllegalArgumentException("The sample has an impact");
        }
        return new Document.Impact(
                impact.user(),
                impact.business(),
                impact.internal(),
                impact.figures(),
                impact.facts(),
                List.of(
                        new ImpactPeriod(START, START.plus(Duration.ofMinutes(80)), "Orders with codes"),
                        new ImpactPeriod(START.plus(Duration.ofHours(20)), null, "تأخر رسائل التأكيد")));
    }

    private static Document with(
            Document sample,
            String title,
            List<Document.Section> sections,
            List<TimelineItem> timeline,
            Document.@Nullable Impact impact,
            @Nullable String audience,
            @Nullable ExternalSummary summary) {
        boolean complete = audience == null;
        return new Document(
                sample.key(),
                title,
                sample.status(),
                sample.publishedAt(),
                sample.details(),
                sections,
                timeline,
                impact,
                complete ? sample.fiveWhys() : List.of(),
                complete ? sample.contributingFactors() : List.of(),
                complete ? sample.lessons() : List.of(),
                complete ? sample.reviews() : List.of(),
                complete ? sample.actionItems() : List.of(),
                null,
                complete ? causes() : null,
                null,
                null,
                null,
                null,
                null,
                null,
                audience,
                summary,
                null);
    }

    private static List<Cause> causes() {
        return List.of(
                new Cause(1, "PROCESS", "Tests followed the happy path.", null),
                new Cause(2, null, "Test data was copied from promotions with complete metadata.", null),
                new Cause(1, "TECHNOLOGY", "促销元数据可能为空。", null),
                new Cause(1, "PEOPLE", "كان الفريق جديدًا على هذا الجزء من الشيفرة.", null));
    }
}
