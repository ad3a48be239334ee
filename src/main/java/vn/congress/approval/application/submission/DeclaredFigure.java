package vn.congress.approval.application.submission;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.congress.approval.domain.authority.Figures;

/** A figure that is declared or approved: budget in millions of đồng, people, agencies. Missing is allowed. */
@Min(0)
@Max(Figures.MOST)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface DeclaredFigure {

    String message() default "Phải là số nguyên từ 0 đến 1.000.000.000.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
