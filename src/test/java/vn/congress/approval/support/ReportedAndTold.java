package vn.congress.approval.support;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.congress.approval.application.Escalating;
import vn.congress.approval.domain.escalation.Matter;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.Notices;

/** Keeps what waits report up and tell, in the place of what would lay it before people. */
@TestConfiguration(proxyBeanMethods = false)
public class ReportedAndTold {

    /** What was reported up; the first of them is number 1. */
    public static final class Raised implements Escalating {

        private final List<Matter> matters = new ArrayList<>();

        @Override
        public synchronized long raise(Matter matter) {
            matters.add(matter);
            return matters.size();
        }

        public synchronized List<Matter> all() {
            return List.copyOf(matters);
        }

        public synchronized void forget() {
            matters.clear();
        }
    }

    /** What people were told. */
    public static final class Told implements Notices {

        private final List<Notice> notices = new ArrayList<>();

        @Override
        public synchronized void addAll(java.util.Collection<Notice> more) {
            notices.addAll(more);
        }

        public synchronized List<Notice> all() {
            return List.copyOf(notices);
        }

        public synchronized void forget() {
            notices.clear();
        }
    }

    @Bean
    @Primary
    Raised raised() {
        return new Raised();
    }

    @Bean
    @Primary
    Told told() {
        return new Told();
    }
}
