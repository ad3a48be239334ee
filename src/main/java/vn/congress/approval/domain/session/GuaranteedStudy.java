package vn.congress.approval.domain.session;

/** How long members are guaranteed to study a dossier; no public rule fixes it, so an office sets it. */
@FunctionalInterface
public interface GuaranteedStudy {

    /** Working days, the day of sending not counted. */
    int workingDays();
}
