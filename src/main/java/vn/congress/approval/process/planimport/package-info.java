/**
 * The engine's side of {@code processes/plan-import/plan-import.bpmn}; its contract is {@code PlanImportModel}.
 */
@NullMarked
package vn.congress.approval.process.planimport;

import org.jspecify.annotations.NullMarked;
