package vn.congress.approval.domain.opinion;

import vn.congress.approval.domain.agency.Desk;

/**
 * How rounds of one kind are held; figures no public rule fixes, so an office writes them into a table.
 *
 * @param minimumDays working days everybody is guaranteed; only a declared urgency shortens them
 * @param usualDays working days until the latest day when nobody names a day
 * @param quorum the part of those asked that must answer
 * @param majority more than this part of all those asked must be in favour
 * @param urgencyDesk who may declare that a matter is urgent
 * @param source where these rules were read, for the record
 */
public record RoundRules(
        RoundKind kind,
        int minimumDays,
        int usualDays,
        Share quorum,
        Share majority,
        Silence silence,
        Desk urgencyDesk,
        String source) {

    /** @throws IllegalArgumentException when days are out of order, or silence is to agree where it never may */
    public RoundRules {
        if (minimumDays < 1 || usualDays < minimumDays) {
            throw new IllegalArgumentException(
                    source + ": at least one working day, and no fewer usually: " + minimumDays + ", " + usualDays);
        }
        if (silence == Silence.AGREES && !kind.silenceMayAgree()) {
            throw new IllegalArgumentException(source + ": silence never agrees in a round of " + kind);
        }
    }
}
