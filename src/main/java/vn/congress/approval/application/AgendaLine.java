package vn.congress.approval.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A dossier on an agenda and whether its study time fits the day of the session.
 *
 * @param circulatedAt when it was sent to the members, if it was
 * @param studyDays working days guaranteed for it
 * @param earliest the first day it may be decided on; while it is not sent, as though it were sent now
 */
public record AgendaLine(
        String code, String title, Optional<Instant> circulatedAt, int studyDays, LocalDate earliest, boolean fits) {}
