package vn.congress.approval.domain.situation;

import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.task.TaskCode;

/** The register of situations. Every change joins the transaction it is made in. */
public interface Situations {

    /** Its task is in the register already. */
    void add(Situation situation);

    Optional<Situation> find(TaskCode code);

    /** The same, and nobody else changes it until the end of the transaction. */
    Optional<Situation> hold(TaskCode code);

    /** Its route, level, state and due moment as they now are. */
    void save(Situation situation);

    /** Those not closed first; of these the gravest first, then the newest. Without a state, of every state. */
    List<Situation> page(Optional<SituationState> state, int offset, int limit);

    int count(Optional<SituationState> state);
}
