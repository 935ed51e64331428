package dev.debrief.postmortems.check.web;

import dev.debrief.postmortems.check.FindingWaiver;
import dev.debrief.postmortems.check.WaiverState;
import dev.debrief.postmortems.check.WaiverWithdrawal;
import dev.debrief.postmortems.incident.web.PersonView;
import dev.debrief.postmortems.transition.CheckName;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Waiver", description = "Why a finding of a check does not count", examples = """
                {"id": "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", "check": "OPEN_THREADS",
                 "finding": "open-threads-3f9a6c0d51b2e874",
                 "message": "The thread started by Dana Winter about detection is open.",
                 "reason": "The last thread is about the next quarter.",
                 "by": {"handle": "user:priya", "displayName": "Priya Raman"}, "at": "2024-11-19T09:12:00Z"}
                """)
record WaiverView(
        @Schema(description = "The waiver", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(description = "The check", examples = "OPEN_THREADS")
        CheckName check,

        @Schema(description = "The id of the finding", examples = "open-threads-3f9a6c0d51b2e874")
        String finding,

        @Schema(description = "What was found", examples = "The thread started by Dana Kim about detection is open.")
        String message,

        @Schema(description = "The reason", examples = "The last thread is about the next quarter.")
        String reason,

        @Schema(description = "Who waived it") PersonView by,

        @Schema(description = "When", examples = "2024-11-19T09:12:00Z")
        Instant at,

        @Schema(description = "Why it no longer holds; absent while it does") @Nullable WithdrawalView withdrawn) {

    /** One that holds. */
    static WaiverView of(FindingWaiver waiver) {
        return of(waiver, null);
    }

    static WaiverView of(WaiverState state) {
        return of(state.waiver(), state.withdrawal());
    }

    private static WaiverView of(FindingWaiver waiver, @Nullable WaiverWithdrawal withdrawal) {
        return new WaiverView(
                waiver.id(),
                waiver.check(),
                waiver.finding(),
                waiver.message(),
                waiver.reason(),
                new PersonView(waiver.byHandle(), waiver.byName()),
                waiver.at(),
                withdrawal == null ? null : WithdrawalView.of(withdrawal));
    }

    @Schema(name = "WaiverWithdrawal", description = "Why a waiver no longer holds")
    record WithdrawalView(
            @Schema(description = "The reason", examples = "The thread is about this outage after all.")
            String reason,

            @Schema(description = "Who withdrew it") PersonView by,

            @Schema(description = "When", examples = "2024-11-19T10:40:00Z")
            Instant at) {

        static WithdrawalView of(WaiverWithdrawal withdrawal) {
            return new WithdrawalView(
                    withdrawal.reason(), new PersonView(withdrawal.byHandle(), withdrawal.byName()), withdrawal.at());
        }
    }
}
