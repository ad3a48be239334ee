package vn.congress.approval.browser;

import java.util.List;

/**
 * One of the office's own pages and the first thing people do on it; a new page is added here.
 *
 * @param account who opens it
 * @param action CSS of what they press
 * @param outcome CSS of what is there afterwards; empty when reaching the action is enough
 */
record OfficePage(String path, String account, String action, String outcome) {

    static final List<OfficePage> ALL = List.of(
            new OfficePage("/", "chutri.vptw", "#steps .lines a", "form.congress-form"),
            new OfficePage("/", "thutruong.vptw", "#notices button", "#notices .none"),
            new OfficePage("/opinions.html", "phoihop.btctw", "#list .actions button", "form.answer"),
            new OfficePage("/sessions.html", "tonghop", "#plan", "dialog[open]"),
            new OfficePage("/waits.html", "chutri.btctw", "#list .actions button", "dialog[open]"),
            new OfficePage("/absences.html", "thutruong.vptw", "#enter", "dialog[open]"),
            new OfficePage("/notices.html", "chutri.btctw", "#read", "#notice"),
            new OfficePage("/situations.html", "tonghop", "#report", ".modal-dialog"),
            new OfficePage("/deadlines.html", "thuongtruc", "#open-shift", "#shift textarea"),
            new OfficePage("/calendar.html", "quantri", "#months button", "dialog[open]"),
            new OfficePage("/authority.html", "ttbbt", "#file", ""),
            new OfficePage("/watch.html", "truongtieuban", "#tab-stalled", "#tab-stalled[aria-selected=true]"),
            new OfficePage("/reports.html", "ttbbt", "#more form.period button", "table"),
            new OfficePage("/reports.html", "thutruong.vptw", ".tools button", ""),
            new OfficePage("/templates.html", "quantri", "#file", ""),
            new OfficePage("/mails.html", "quantri", "[data-state=SENT]", "[data-state=SENT][aria-pressed=true]"));

    @Override
    public String toString() {
        return path + " as " + account;
    }
}
