/**
 * The engine's side of {@code processes/daily-report/daily-report.bpmn}; its contract is {@code DailyReportModel}.
 */
@NullMarked
package vn.congress.approval.process.dailyreport;

import org.jspecify.annotations.NullMarked;
