package vn.congress.approval.domain.wait;

import java.util.Locale;
import java.util.Optional;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.task.TaskCode;

/**
 * What a task waits on.
 *
 * @param name the task's code, the agency's code, or the event in words
 */
public record WaitedOn(Kind kind, String name) {

    /** Characters the name of an event has at most. */
    public static final int LONGEST_EVENT = 200;

    public WaitedOn {
        if (name.isBlank() || name.length() > LONGEST_EVENT) {
            throw new IllegalArgumentException("What is waited on has a name of at most " + LONGEST_EVENT + " letters");
        }
    }

    public static WaitedOn task(TaskCode code) {
        return new WaitedOn(Kind.TASK, code.value());
    }

    public static WaitedOn agency(AgencyCode code) {
        return new WaitedOn(Kind.AGENCY, code.value());
    }

    public static WaitedOn event(String words) {
        return new WaitedOn(Kind.EVENT, words);
    }

    public Optional<TaskCode> onTask() {
        return kind == Kind.TASK ? Optional.of(new TaskCode(name)) : Optional.empty();
    }

    public Optional<AgencyCode> onAgency() {
        return kind == Kind.AGENCY ? Optional.of(new AgencyCode(name)) : Optional.empty();
    }

    public Optional<String> onEvent() {
        return kind == Kind.EVENT ? Optional.of(name) : Optional.empty();
    }

    /** The same for the same thing, however an event is typed. */
    public String key() {
        return kind + ":" + name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** What kind of thing it is; the label is what people read. */
    public enum Kind {
        TASK("Nhiệm vụ"),
        AGENCY("Cơ quan"),
        EVENT("Sự kiện");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
