package vn.congress.approval.domain.authority;

import java.time.Instant;
import vn.congress.approval.domain.authority.AuthorityTable.Finding;
import vn.congress.approval.domain.authority.AuthorityTable.Source;

/** Tables of authority as files: the one in force, and those that may follow it. */
public interface AuthorityTables {

    /** The table in force at this moment, also when another node has just put it in force. */
    InForce inForce();

    /**
     * Reads a table without putting it in force.
     *
     * @throws vn.congress.approval.domain.Refused naming everything that is wrong with it, row by row
     */
    Rules read(byte[] dmn);

    /**
     * Puts a table that was read in force, in the running transaction.
     *
     * @return its version
     */
    int putInForce(byte[] dmn);

    /** Answers without a trace in the engine's history. */
    interface Rules {

        RuleSheet sheet();

        Finding find(Inputs inputs);
    }

    /**
     * The table in force.
     *
     * @param since when it was deployed
     */
    record InForce(Source source, Instant since, byte[] dmn, Rules rules) {}
}
