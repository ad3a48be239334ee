package vn.congress.approval.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@AnalyzeClasses(packages = "vn.congress.approval", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule dependencies_point_inwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("domain")
            .definedBy("vn.congress.approval.domain..")
            .layer("application")
            .definedBy("vn.congress.approval.application..")
            .layer("process")
            .definedBy("vn.congress.approval.process..")
            .layer("signon")
            .definedBy("vn.congress.approval.signon..")
            .layer("web")
            .definedBy("vn.congress.approval.web..")
            .layer("workbook")
            .definedBy("vn.congress.approval.workbook..")
            .layer("table")
            .definedBy("vn.congress.approval.table..")
            .layer("files")
            .definedBy("vn.congress.approval.files..")
            .layer("holiday")
            .definedBy("vn.congress.approval.holiday..")
            .layer("waitgraph")
            .definedBy("vn.congress.approval.waitgraph..")
            .layer("paper")
            .definedBy("vn.congress.approval.paper..")
            .layer("smtp")
            .definedBy("vn.congress.approval.smtp..")
            .layer("persistence")
            .definedBy("vn.congress.approval.persistence..")
            .whereLayer("process")
            .mayOnlyBeAccessedByLayers("signon")
            .whereLayer("signon")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("web")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("workbook")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("table")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("files")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("holiday")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("waitgraph")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("paper")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("smtp")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("persistence")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule only_the_edge_knows_the_engine = noClasses()
            .that()
            .resideOutsideOfPackages("vn.congress.approval.process..", "vn.congress.approval.signon..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a fork of the engine must be able to take over");

    @ArchTest
    static final ArchRule only_the_graph_of_waits_knows_its_library = noClasses()
            .that()
            .resideOutsideOfPackage("vn.congress.approval.waitgraph..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jgrapht..");

    @ArchTest
    static final ArchRule only_paper_knows_pdf = noClasses()
            .that()
            .resideOutsideOfPackage("vn.congress.approval.paper..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.lowagie..", "org.apache.pdfbox..");

    @ArchTest
    static final ArchRule only_the_postman_knows_mail = noClasses()
            .that()
            .resideOutsideOfPackage("vn.congress.approval.smtp..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..", "org.eclipse.angus..");

    @ArchTest
    static final ArchRule the_domain_is_plain_java = classes()
            .that()
            .resideInAPackage("vn.congress.approval.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("vn.congress.approval.domain..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule use_cases_know_no_edge = noClasses()
            .that()
            .resideInAPackage("vn.congress.approval.application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "org.springframework.web..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule delegates_belong_to_their_model = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Delegate");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .because("the cycle must be replayable at any day");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule nothing_is_printed = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule failures_have_names = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule beans_keep_nothing_that_changes = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("vn.congress.approval.application..")
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule nothing_is_set_after_birth = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("vn.congress.approval.domain..")
            .should()
            .haveNameMatching("set[A-Z].*");
}
