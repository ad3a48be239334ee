package vn.congress.approval.process.engine;

import java.time.Clock;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.calendar.OfficeHours;
import vn.congress.approval.domain.calendar.WorkingDays;

/** Gives the engine the office's clock and lets every timer and due date count working time. */
@Component
public final class WorkingTimePlugin extends AbstractProcessEnginePlugin {

    private final WorkingDays workingDays;
    private final OfficeHours hours;
    private final Clock clock;

    public WorkingTimePlugin(WorkingDays workingDays, OfficeHours hours, Clock clock) {
        this.workingDays = workingDays;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        EngineClock.follow(clock);
        // The engine writes the start of a cycle as a local time; read in another zone, it would shift.
        TimerEntity.SIMPLE_DATE_FORMAT.setTimeZone(TimeZone.getTimeZone(hours.zone()));
        var deadlines = new DeadlineCalendar(workingDays, clock);
        var calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, deadlines);
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, deadlines);
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new CycleCalendar(workingDays, clock));
        engine.setBusinessCalendarManager(calendars);
    }
}
