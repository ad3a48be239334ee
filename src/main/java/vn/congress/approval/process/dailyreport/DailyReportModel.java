package vn.congress.approval.process.dailyreport;

import java.time.Instant;
import java.time.LocalDate;
import vn.congress.approval.process.engine.ProcessVariable;

/** What the code and {@code daily-report.bpmn} agree on. */
final class DailyReportModel {

    static final String KEY = "daily-report";

    private DailyReportModel() {}

    /** Element ids, in the order a token meets them. */
    static final class Element {
        static final String DAY_BEGINS = "StartEvent_DayBegins";
        static final String OPEN_REPORT_DAYS = "ServiceTask_OpenReportDays";
        static final String REPORT_DAYS_OPENED = "EndEvent_ReportDaysOpened";
        static final String REPORT_DAY_OPENED = "StartEvent_ReportDayOpened";
        static final String FIGURES_CUT_OFF = "Event_FiguresCutOff";
        static final String BUILD_DAILY_REPORT = "ServiceTask_BuildDailyReport";
        static final String APPROVE_DAILY_REPORT = "UserTask_ApproveDailyReport";
        static final String NOT_APPROVED_IN_TIME = "Event_NotApprovedInTime";
        static final String REMIND_LATE_APPROVAL = "ServiceTask_RemindLateApproval";
        static final String SENDING_HOUR = "Event_SendingHour";
        static final String SEND_DAILY_REPORT = "ServiceTask_SendDailyReport";
        static final String ACKNOWLEDGE_DAILY_REPORT = "UserTask_AcknowledgeDailyReport";
        static final String NOT_ACKNOWLEDGED_IN_TIME = "Event_NotAcknowledgedInTime";
        static final String REMIND_LATE_ACKNOWLEDGEMENT = "ServiceTask_RemindLateAcknowledgement";
        static final String REPORT_ACKNOWLEDGED = "EndEvent_ReportAcknowledged";

        private Element() {}
    }

    /** Names of messages. */
    static final class Message {
        static final String REPORT_DAY_OPENED = "ReportDayOpened";

        private Message() {}
    }

    /** Process variables, each with its domain type. */
    static final class Variable {
        /** The day the report is of. */
        static final ProcessVariable<LocalDate> REPORT_DAY = ProcessVariable.of("reportDay", LocalDate::parse);

        /** When figures are collected: the cut-off, and the time they settle in. */
        static final ProcessVariable<Instant> COLLECT_AT = ProcessVariable.of("collectAt", Instant::parse);

        /** The earliest moment it is sent. */
        static final ProcessVariable<Instant> SEND_AT = ProcessVariable.of("sendAt", Instant::parse);

        /** How long it may lie unread after it was sent: its service level, in working days, as a duration. */
        static final ProcessVariable<String> ACKNOWLEDGE_WITHIN = ProcessVariable.text("acknowledgeWithin");

        private Variable() {}
    }
}
