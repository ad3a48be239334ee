package vn.congress.approval.domain.conclusion;

/**
 * Documents numbered together, from 1 and without a gap: of one type, by one body, in one term of the committee.
 *
 * @param term name of the term
 * @param body symbol of the issuing body, such as {@code TW}
 */
public record Series(String term, String body, ConclusionType type) {

    /** As printed after "Số", without a colon: {@code 07-TB/TW}; numbers below ten get a zero. */
    public String symbol(int number) {
        return "%02d-%s/%s".formatted(number, type.symbol(), body);
    }
}
