package dev.debrief.actions.tracker.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.action.ActionItemTransition;
import dev.debrief.actions.tracker.FieldDirection;
import dev.debrief.actions.tracker.StatusMapping;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.actions.tracker.plan.ItemState;
import dev.debrief.platform.testkit.vendor.StubIssue;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever people change on both sides, in whatever order, and however often synchronization starts, repeats and is
 * killed: in the end both sides say the same, or a note says what one of them does not allow, and nothing changes any
 * more.
 */
class ConvergenceTest {

    private static final int RUNS = 25;
    private static final int STEPS = 14;
    private static final List<String> LABELS = List.of("checkout", "payments", "sev high");

    @ParameterizedTest
    @EnumSource
    void bothSidesSayTheSameInTheEnd(TrackerKind kind) {
        for (int run = 0; run < RUNS; run++) {
            long seed = kind.ordinal() * 1000L + run;
            Kills kills = new Kills(seed, 0.05);
            try (SyncScenario scenario = new SyncScenario(kind, FieldDirection.BOTH, kills, false)) {
                new Run(kind, scenario, kills, seed).check();
            }
        }
    }

    private static final class Run {

        private final TrackerKind kind;
        private final SyncScenario scenario;
        private final Kills kills;
        private final Random random;
        private final String name;
        private final UUID id;

        Run(TrackerKind kind, SyncScenario scenario, Kills kills, long seed) {
            this.kind = kind;
            this.scenario = scenario;
            this.kills = kills;
            this.random = new Random(seed);
            this.name = kind + " with seed " + seed;
            this.id = scenario.linked();
        }

        void check() {
            List<String> steps = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                steps.add(step());
            }
            kills.stop();
            settle();
            String before = everything();
            settle();
            assertThat(everything()).as("%s settles after %s", name, steps).isEqualTo(before);
            compare(steps);
        }

        private String step() {
            scenario.clock.advance(Duration.ofSeconds(random.nextInt(120)));
            return switch (random.nextInt(7)) {
                case 0 -> moveItem();
                case 1 -> editItem();
                case 2 -> moveIssue();
                case 3 -> editIssue();
                case 4 -> {
                    scenario.attempt(id, false);
                    yield "push";
                }
                default -> {
                    scenario.attempt(id, true);
                    yield "pull";
                }
            };
        }

        private String moveItem() {
            ItemState item = scenario.items.get(id);
            List<ActionItemTransition> allowed = item.status().transitions().stream()
                    .filter(transition -> !transition.needsApprover())
                    .toList();
            if (allowed.isEmpty()) {
                return "nothing";
            }
            ActionItemTransition transition = allowed.get(random.nextInt(allowed.size()));
            scenario.items.perform(item, transition, "because", null, SyncScenario.DANA);
            return transition.name();
        }

        private String editItem() {
            ItemState item = scenario.items.get(id);
            switch (random.nextInt(3)) {
                case 0 -> scenario.items.setTitle(item, "Local title " + random.nextInt(3), SyncScenario.DANA);
                case 1 -> scenario.items.setLabels(item, someLabels(), SyncScenario.DANA);
                default -> {
                    if (item.status().isUnfinished()) {
                        scenario.items.setDueOn(item, day(), "because", SyncScenario.DANA);
                    }
                }
            }
            return "edit of the item";
        }

        private List<String> someLabels() {
            return LABELS.stream().filter(label -> random.nextBoolean()).toList();
        }

        private @Nullable LocalDate day() {
            int day = random.nextInt(4);
            return day == 0 ? null : LocalDate.of(2024, 12, day);
        }

        private String moveIssue() {
            boolean jira = kind == TrackerKind.JIRA_CLOUD || kind == TrackerKind.JIRA_DATA_CENTER;
            int choice = random.nextInt(3);
            scenario.stub.edit(scenario.issueOf(id), issue -> {
                if (jira) {
                    String category = List.of("new", "indeterminate", "done").get(choice);
                    issue.state(category, choice < 2 ? null : random.nextBoolean() ? "Done" : "Won't Do");
                } else if (choice == 0) {
                    boolean reopened = issue.state().equals("closed");
                    issue.state(kind == TrackerKind.GITHUB ? "open" : "opened", reopened ? "reopened" : issue.reason());
                } else {
                    issue.state("closed", random.nextBoolean() ? "completed" : "not_planned");
                }
            });
            return "issue is " + choice;
        }

        private String editIssue() {
            int choice = random.nextInt(4);
            scenario.stub.edit(scenario.issueOf(id), issue -> {
                switch (choice) {
                    case 0 -> issue.title("Remote title " + random.nextInt(3));
                    case 1 -> issue.labels().add("added-there");
                    case 2 -> issue.labels().remove("checkout");
                    default -> changeDueDate(issue);
                }
            });
            return "edit of the issue";
        }

        private void changeDueDate(StubIssue issue) {
            if (kind != TrackerKind.GITHUB) {
                LocalDate day = day();
                issue.dueOn(day == null ? null : day.toString());
            }
        }

        /** Polls until nothing is left to do. */
        private void settle() {
            for (int times = 0; times < 8; times++) {
                scenario.attempt(id, true);
            }
        }

        private String everything() {
            ItemState item = scenario.items.get(id);
            StubIssue issue = issue();
            return String.join(
                    " | ",
                    item.title(),
                    item.status().name(),
                    String.valueOf(item.dueOn()),
                    item.labels().toString(),
                    issue.title(),
                    issue.state(),
                    String.valueOf(issue.reason()),
                    String.valueOf(issue.dueOn()),
                    issue.labels().toString());
        }

        private StubIssue issue() {
            return scenario.stub.issue(scenario.issueOf(id));
        }

        private void compare(List<String> steps) {
            ItemState item = scenario.items.get(id);
            StubIssue issue = issue();
            String note = scenario.store.get(id).note();
            String what = name + " after " + steps + ", noting " + note + ": " + everything();
            assertThat(issue.title()).as(what).isEqualTo(item.title());
            assertThat(ownLabels(issue)).as(what).isEqualTo(sent(item.labels()));
            if (note == null) {
                assertThat(category(issue)).as(what).isIn(categories(item));
                if (kind != TrackerKind.GITHUB) {
                    assertThat(issue.dueOn()).as(what).isEqualTo(item.dueOn() == null ? null : day(item));
                }
            }
        }

        private static String day(ItemState item) {
            return Objects.requireNonNull(item.dueOn()).toString();
        }

        private Set<String> ownLabels(StubIssue issue) {
            return issue.labels().stream()
                    .filter(label -> !label.startsWith("debrief"))
                    .filter(label ->
                            !Set.of("in progress", "in-progress", "wont-do").contains(label))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private Set<String> sent(List<String> labels) {
            boolean jira = kind == TrackerKind.JIRA_CLOUD || kind == TrackerKind.JIRA_DATA_CENTER;
            return labels.stream()
                    .map(label -> jira ? label.replace(' ', '-') : label)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Open or closed; in Jira also whether somebody works on it. */
        private String category(StubIssue issue) {
            return switch (issue.state()) {
                case "opened" -> "open";
                case "closed", "done" -> "closed";
                default -> issue.state();
            };
        }

        private Set<String> categories(ItemState item) {
            return switch (StatusMapping.categoryOf(item.status())) {
                case TODO -> Set.of("open", "new");
                case IN_PROGRESS -> Set.of("open", "indeterminate");
                case DONE, WONT_DO -> Set.of("closed");
            };
        }
    }
}
