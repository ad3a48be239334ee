package vn.congress.approval.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;

/**
 * Who may read the past of a process instance: who sees everything, and of a task's instances the agency that leads the
 * task now. Everybody else reads a dossier beside the step they have, as long as they have it.
 */
@Service
class StoryAccess {

    private static final String OF_TASKS = "congress-task";
    private static final int MOST = 200;
    private static final int LONGEST_ID = 64;

    private final ProcessHistory history;
    private final CongressTasks tasks;

    StoryAccess(ProcessHistory history, CongressTasks tasks) {
        this.history = history;
        this.tasks = tasks;
    }

    /** An instance about a task. */
    record OfTask(ProcessHistory.Instance instance, CongressTask task) {}

    /**
     * @throws NotFound when there is no such instance, it is about no task, or it is not for this person to read
     */
    OfTask task(String instance, Person person) {
        var found = find(instance);
        var task = found.task().flatMap(tasks::find).orElseThrow(Missing::instance);
        if (!mayRead(task, person)) {
            throw Missing.instance();
        }
        return new OfTask(found, task);
    }

    /**
     * Also one about no task, for who sees everything.
     *
     * @throws NotFound when there is no such instance, or it is not for this person to read
     */
    ProcessHistory.Instance instance(String instance, Person person) {
        var found = find(instance);
        if (!person.seesEverything()
                && found.task()
                        .flatMap(tasks::find)
                        .filter(task -> mayRead(task, person))
                        .isEmpty()) {
            throw Missing.instance();
        }
        return found;
    }

    /** By its id, or the last one of a task by the task's code: lists of tasks know no ids. */
    private ProcessHistory.Instance find(String instance) {
        if (instance.length() > LONGEST_ID) {
            throw Missing.instance();
        }
        return (TaskCode.isWellFormed(instance) ? lastOf(new TaskCode(instance)) : history.find(instance))
                .orElseThrow(Missing::instance);
    }

    /** Rather the process of the task itself than what it has called. */
    private Optional<ProcessHistory.Instance> lastOf(TaskCode task) {
        var newestFirst = history.of(task, MOST);
        return newestFirst.stream()
                .filter(it -> it.model().equals(OF_TASKS))
                .findFirst()
                .or(() -> newestFirst.stream().findFirst());
    }

    private static boolean mayRead(CongressTask task, Person person) {
        return person.seesEverything() || leads(task.assignment().lead(), person);
    }

    private static boolean leads(AgencyCode lead, Person person) {
        return person.groups().contains(Desk.leadOf(lead).id())
                || person.groups().contains(Desk.headOf(lead).id());
    }
}
