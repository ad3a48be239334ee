package vn.congress.approval.domain.opinion;

/**
 * Figures of the rounds that no public rule fixes; they are configuration ({@code congress.rounds}).
 *
 * @param agencyDays working days an agency has to answer
 * @param studyDays working days the members of the Politburo are guaranteed
 * @param politburoSeats how many members are asked
 */
public record RoundRules(int agencyDays, int studyDays, int politburoSeats) {

    public RoundRules {
        if (agencyDays < 1 || studyDays < 1 || politburoSeats < 1) {
            throw new IllegalArgumentException(
                    "Days and seats are at least one: " + agencyDays + ", " + studyDays + ", " + politburoSeats);
        }
    }
}
