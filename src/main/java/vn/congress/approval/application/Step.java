package vn.congress.approval.application;

import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.task.TaskCode;

/**
 * A step that somebody, or the office itself, is doing.
 *
 * @param id id of the element in the model, e.g. {@code UserTask_SignOff}
 */
public record Step(TaskCode task, String id, Actor actor) {}
