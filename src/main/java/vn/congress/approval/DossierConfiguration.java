package vn.congress.approval;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;
import vn.congress.approval.application.DocumentLimit;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.conclusion.Symbols;
import vn.congress.approval.domain.conclusion.Terms;
import vn.congress.approval.domain.document.DocumentKind;
import vn.congress.approval.domain.document.DossierChecklist;
import vn.congress.approval.domain.task.WorkingDaysLeft;

/** What an office may set about its dossiers. */
@Configuration(proxyBeanMethods = false)
class DossierConfiguration {

    /** {@code congress.terms}: each with its name and first day. */
    @Bean
    Terms terms(Environment environment) {
        return new Terms(Binder.get(environment)
                .bind("congress.terms", Bindable.listOf(Terms.Term.class))
                .orElseThrow(() -> new IllegalStateException("congress.terms is not set")));
    }

    @Bean
    Symbols symbols(
            @Value("${congress.symbols.committee:TW}") String committee,
            @Value("${congress.symbols.standing-board:TBTCPV}") String standingBoard) {
        return new Symbols(committee, standingBoard);
    }

    @Bean
    DocumentLimit documentLimit(@Value("${congress.documents.max-size:50MB}") DataSize largest) {
        return new DocumentLimit(largest.toBytes());
    }

    @Bean
    DossierChecklist dossierChecklist(
            @Value("${congress.dossier.required:SUBMISSION_LETTER,DRAFT,REPORT,CONSOLIDATION,APPRAISAL_REPORT}")
                    List<DocumentKind> required) {
        return new DossierChecklist(required);
    }

    @Bean
    WorkingDaysLeft dueSoonWindow(WorkingDays workingDays, @Value("${congress.due-soon.working-days:3}") int most) {
        return new WorkingDaysLeft(workingDays, most);
    }
}
