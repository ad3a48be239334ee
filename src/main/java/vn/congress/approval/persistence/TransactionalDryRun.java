package vn.congress.approval.persistence;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congress.approval.domain.calendar.DryRun;

/** Undoes by rolling back a transaction of its own. */
@Component
final class TransactionalDryRun implements DryRun {

    private final TransactionTemplate transaction;

    TransactionalDryRun(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public <T> T of(Supplier<T> change) {
        return Objects.requireNonNull(transaction.<T>execute(status -> {
            status.setRollbackOnly();
            return change.get();
        }));
    }
}
