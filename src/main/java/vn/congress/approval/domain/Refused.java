package vn.congress.approval.domain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person handed in cannot be accepted; nothing was stored and their task is still open. Answered with 400 and
 * every problem at once.
 */
public final class Refused extends RuntimeException {

    private final transient List<Problem> problems;

    public Refused(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("A refusal names at least one problem");
        }
        this.problems = List.copyOf(problems);
    }

    public Refused(String field, String message) {
        this(List.of(new Problem(field, message)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
