package vn.congress.approval.application;

import org.springframework.stereotype.Service;

/** What ends with a task, whether it was concluded or withdrawn: its waits and those on it, and letters about it. */
@Service
class TaskEndings {

    private final WaitEndings waits;
    private final UrgingLetters letters;

    TaskEndings(WaitEndings waits, UrgingLetters letters) {
        this.waits = waits;
        this.letters = letters;
    }

    void ended(Step step) {
        waits.endAllWith(step);
        letters.taskEnded(step.task());
    }
}
