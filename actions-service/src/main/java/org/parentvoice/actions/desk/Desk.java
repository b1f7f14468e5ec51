package org.parentvoice.actions.desk;

import java.util.List;
import org.parentvoice.actions.commitment.web.CommitmentView;
import org.parentvoice.actions.rising.RisingThemes;

/**
 * What a coordinator sees first.
 *
 * @param voices that reached the forum this week
 * @param voicesBefore the same for the week before
 * @param themes with their voices this week, most first; exact, for the forum alone
 * @param rising themes that are louder than they used to be
 * @param overdue past their date and still owed
 * @param quiet still owed and without any news for long
 * @param all every commitment, last changed first
 */
record Desk(
        int voices,
        int voicesBefore,
        List<Week> themes,
        RisingThemes rising,
        List<CommitmentView> overdue,
        List<CommitmentView> quiet,
        List<CommitmentView> all) {

    record Week(String theme, String label, int voices, int before) {}
}
