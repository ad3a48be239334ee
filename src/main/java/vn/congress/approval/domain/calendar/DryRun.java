package vn.congress.approval.domain.calendar;

import java.util.function.Supplier;

/** Lets something really happen and undoes it, so that what it would do can be told exactly. */
@FunctionalInterface
public interface DryRun {

    <T> T of(Supplier<T> change);
}
