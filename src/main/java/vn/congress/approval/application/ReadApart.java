package vn.congress.approval.application;

import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads in a transaction of its own: where that fails, the one at hand can go on. */
@Service
class ReadApart {

    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public <T> T read(Supplier<T> source) {
        return source.get();
    }
}
