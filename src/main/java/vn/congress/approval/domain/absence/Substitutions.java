package vn.congress.approval.domain.absence;

import java.util.Map;
import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;

/**
 * Who works at which desk for somebody else, at this moment. It ends with the day, by the clock; no timer has to ring
 * first.
 */
public interface Substitutions {

    /** Nobody stands in for anybody. */
    Substitutions NONE = new Substitutions() {
        @Override
        public Map<Desk, InForce> of(String account) {
            return Map.of();
        }

        @Override
        public Optional<InForce> at(Desk desk, String account) {
            return Optional.empty();
        }

        @Override
        public void changed() {}
    };

    /** The desks the account has by standing in; for lists, and without a question to the database. */
    Map<Desk, InForce> of(String account);

    /** Whether the account may act at that desk for somebody, made sure of in the register. */
    Optional<InForce> at(Desk desk, String account);

    /** The register has changed: in force on this node as soon as that is committed. */
    void changed();

    /** One substitution. */
    record InForce(long absence, String principal) {}
}
