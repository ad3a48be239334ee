package vn.congress.approval.domain.conclusion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The terms of the committee, from congress to congress; documents are numbered anew in each. */
public record Terms(List<Term> all) {

    public Terms {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("Documents are numbered per term: name at least one");
        }
        if (all.stream().map(Term::name).collect(Collectors.toSet()).size() < all.size()
                || all.stream().map(Term::from).collect(Collectors.toSet()).size() < all.size()) {
            throw new IllegalArgumentException("Two terms share a name or a first day: " + all);
        }
        all = all.stream().sorted(Comparator.comparing(Term::from)).toList();
    }

    /** The term a day falls into; a day before all of them counts to the first. */
    public Term on(LocalDate day) {
        return all.stream()
                .filter(term -> !term.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(all.get(0));
    }

    /**
     * A term of the committee.
     *
     * @param name as it is spoken of: {@code XIV}
     * @param from its first day, the one on which its congress closed
     */
    public record Term(String name, LocalDate from) {

        public Term {
            if (!name.matches("[\\p{Alnum}-]{1,16}")) {
                throw new IllegalArgumentException("Not the name of a term: " + name);
            }
        }
    }
}
