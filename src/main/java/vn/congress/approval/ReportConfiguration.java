package vn.congress.approval;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import vn.congress.approval.domain.report.DirectiveTerms;
import vn.congress.approval.domain.report.ReportTimes;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;

/** When daily reports are made and what a directive becomes, as {@code congress.daily-report.*} sets it. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    ReportTimes reportTimes(
            @Value("${congress.daily-report.cut-off:16:30}") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
                    LocalTime cutOff,
            @Value("${congress.daily-report.send:17:00}") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime send,
            @Value("${congress.daily-report.settle:PT1M}") Duration settle,
            @Value("${congress.daily-report.catch-up-days:31}") int mostCaughtUp) {
        return new ReportTimes(cutOff, send, settle, mostCaughtUp);
    }

    @Bean
    DirectiveTerms directiveTerms(
            @Value("${congress.daily-report.directive.work-group:Chỉ đạo theo báo cáo hằng ngày}") String workGroup,
            @Value("${congress.daily-report.directive.phase:BEFORE}") Phase phase,
            @Value("${congress.daily-report.directive.priority:URGENT}") Priority priority,
            @Value("${congress.daily-report.directive.deliverable:Báo cáo kết quả thực hiện chỉ đạo}")
                    String deliverable) {
        return new DirectiveTerms(workGroup, phase, priority, deliverable);
    }
}
