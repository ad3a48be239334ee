package vn.congress.approval.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;

/**
 * Who may read the past of a process instance: who sees everything, and of a task's instances the agency that leads the
 * task now. Everybody else reads a dossier beside the step they have, as long as they have it.
 */
@Service
class StoryAccess {

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

    private ProcessHistory.Instance find(String instance) {
        return Optional.of(instance)
                .filter(id -> id.length() <= 64)
                .flatMap(history::find)
                .orElseThrow(Missing::instance);
    }

    private static boolean mayRead(CongressTask task, Person person) {
        return person.seesEverything() || leads(task.assignment().lead(), person);
    }

    private static boolean leads(AgencyCode lead, Person person) {
        return person.groups().contains(Desk.leadOf(lead).id())
                || person.groups().contains(Desk.headOf(lead).id());
    }
}
