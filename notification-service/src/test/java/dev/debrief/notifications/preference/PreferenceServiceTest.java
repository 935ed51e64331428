package dev.debrief.notifications.preference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.platform.audit.AuditEntry;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.testkit.DebriefTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class PreferenceServiceTest {

    private static final PreferenceSettings TOKYO =
            new PreferenceSettings(ZoneId.of("Asia/Tokyo"), Map.of(), List.of(), List.of(), DigestTime.DEFAULT);

    @Inject
    PreferenceService preferences;

    @Inject
    AuditLog audit;

    private final String handle = "user:" + RecipientFixtures.uniqueName("dana");
    private final Actor dana = new Actor(handle, "Dana", Set.of(handle), Set.of());

    @Test
    void everyHandleHasPreferences() {
        preferences.edit(handle, Precondition.any(), before -> TOKYO, dana);
        List<String> handles = new ArrayList<>(IntStream.range(0, 5_000)
                .mapToObj(number -> "user:" + number + RecipientFixtures.uniqueName("lee"))
                .toList());
        handles.add(handle);

        Map<String, Preferences> found = preferences.of(handles);

        assertThat(found).hasSize(5_001).containsEntry(handle, TOKYO.in(ZoneId.of("UTC")));
        assertThat(found)
                .extractingByKey(handles.get(0))
                .extracting(Preferences::settings)
                .isEqualTo(PreferenceSettings.DEFAULT);
        assertThat(preferences.of(List.of())).isEmpty();
    }

    @Test
    void everyChangeIsAudited() {
        preferences.edit(handle, Precondition.any(), before -> TOKYO, dana);
        preferences.edit(handle, Precondition.any(), before -> before, dana);
        preferences.reset(handle, Precondition.any(), dana);

        List<AuditEntry> entries = audit.entries(HandlePreferences.auditSubject(handle), Optional.empty(), 10);
        assertThat(entries).extracting(AuditEntry::action).containsExactly("preferences.reset", "preferences.edited");
        assertThat(entries.get(1).after()).containsEntry("zone", "Asia/Tokyo");
        assertThat(entries.get(0).before()).containsEntry("zone", "Asia/Tokyo");
    }
}
