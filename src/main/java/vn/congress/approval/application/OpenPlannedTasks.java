package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.task.CongressTasks;

/** Gives the next planned tasks to their agencies, few enough at a time that one transaction stays short. */
@Service
public class OpenPlannedTasks {

    private static final int AT_A_TIME = 100;

    private final CongressTasks tasks;
    private final CongressProcess process;

    public OpenPlannedTasks(CongressTasks tasks, CongressProcess process) {
        this.tasks = tasks;
        this.process = process;
    }

    /** How many are left to open. */
    @Transactional
    public int openNext() {
        tasks.planned(AT_A_TIME).forEach(process::begin);
        return tasks.countPlanned();
    }
}
